import type { ReactNode } from 'react';
import { Card, Region, Tag, TintMark } from '../ui/surface/Card.tsx';
import { frontDoorWording } from '../wording/front-door.ts';
import styles from './front-door.module.css';

const { storyTitle, story } = frontDoorWording;

/** Three small pictures, made of the same blocks as the board, of what happens in a session. */
export function FrontDoorStory() {
  return (
    <section className={styles.story} aria-labelledby="story-title">
      <h2 id="story-title">{storyTitle}</h2>
      <ol className={styles.steps}>
        <Step title={story.bring.title} text={story.bring.text}>
          <div className={styles.loose}>
            {story.bring.notes.map(({ heard, from }) => (
              <Card key={heard} className={styles.note}>
                <p>{heard}</p>
                <p className={styles.quiet}>{from}</p>
              </Card>
            ))}
          </div>
        </Step>
        <Step title={story.group.title} text={story.group.text}>
          <Region tint={1} className={styles.theme} aria-label={story.group.theme}>
            <p className={styles.themeTitle}>
              <TintMark tint={1} /> {story.group.theme}
            </p>
            <p className={styles.quiet}>{story.group.breadth}</p>
            <div className={styles.pair}>
              {story.group.notes.map((note) => (
                <Card key={note} tint={1} className={styles.note}>
                  {note}
                </Card>
              ))}
            </div>
          </Region>
        </Step>
        <Step title={story.recommend.title} text={story.recommend.text}>
          <Card className={styles.recommendation}>
            <Tag>{story.recommend.label}</Tag>
            <p className={styles.themeTitle}>{story.recommend.recommendation}</p>
            <p className={styles.quiet}>{story.recommend.restsOn}</p>
          </Card>
        </Step>
      </ol>
    </section>
  );
}

interface StepProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Step({ title, text, children }: StepProps) {
  return (
    <li className={styles.step}>
      <div className={styles.picture}>{children}</div>
      <h3>{title}</h3>
      <p>{text}</p>
    </li>
  );
}
