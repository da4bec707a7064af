import type { Engagement } from '@heard/shared/engagement/contract';
import { Link } from 'wouter';
import styles from '../organiser/organiser.module.css';
import { paths } from '../page/paths.ts';
import { Card, Tag } from '../ui/surface/Card.tsx';
import { engagementWording as words } from '../wording/engagement.ts';
import { EngagementActs } from './EngagementActs.tsx';

interface EngagementRowProps {
  readonly engagement: Engagement;
  readonly onChange: () => void;
}

export function EngagementRow({ engagement, onChange }: EngagementRowProps) {
  const { id, title, purpose } = engagement;
  return (
    <li>
      <Card className={styles.row}>
        <div className={styles.rowText}>
          <h2 className={styles.rowTitle}>
            <Link href={paths.engagement(id)}>{title}</Link>
          </h2>
          {purpose !== '' && <p className={styles.clipped}>{purpose}</p>}
          <EngagementFacts engagement={engagement} />
        </div>
        <div className={styles.rowMenu}>
          <EngagementActs engagement={engagement} onChange={onChange} onDeleted={onChange} />
        </div>
      </Card>
    </li>
  );
}

/** Level, place, partners and how many sessions, in one quiet line. */
export function EngagementFacts({ engagement }: { readonly engagement: Engagement }) {
  const { level, place, partners, sessionCount } = engagement;
  return (
    <div className={styles.facts}>
      <Tag>{words.levels[level].name}</Tag>
      <span>{[words.sessions(sessionCount), place, partners].filter(Boolean).join(' · ')}</span>
    </div>
  );
}
