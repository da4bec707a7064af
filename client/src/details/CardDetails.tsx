import type { Card } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { may } from '@heard/shared/permission';
import type { Ground } from '@heard/shared/recommendation';
import type { ReactNode } from 'react';
import { useCardActs } from '../card/card-acts.ts';
import { EditableText } from '../richtext/EditableText.tsx';
import { useArrangement, useLive, useReadOnly, useRecord } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { DeleteIcon, EraseIcon, FlagIcon, MinusIcon, MoveToIcon } from '../ui/icon/Icon.tsx';
import { Row, Stack } from '../ui/layout/Page.tsx';
import { cardWording } from '../wording/card.ts';
import { erasureWording } from '../wording/erasure.ts';
import { themeWording } from '../wording/theme.ts';
import { CardTags } from './CardTags.tsx';
import styles from './details.module.css';
import { Supports } from './Supports.tsx';

const wording = cardWording.details;

interface CardDetailsProps {
  readonly id: CardId;
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
  readonly onRecommend: (ground: readonly Ground[]) => void;
  readonly onErase: (id: CardId) => void;
}

export function CardDetails(props: CardDetailsProps) {
  const { id } = props;
  const card = useRecord('cards', id, (found) => found);
  const placed = useArrangement().themeOf.has(id);
  if (card === undefined) return null;
  return (
    <Stack gap={4}>
      <EditableText
        table="cards"
        id={id}
        field="heard"
        text={card.heard}
        label={cardWording.editLabel}
        none={cardWording.empty}
        editLabel={cardWording.edit}
        className={styles.large}
      />
      <Origin card={card} />
      <Part title={wording.tags}>
        <CardTags card={card} />
      </Part>
      <Part title={wording.thread}>
        <Thread id={id} />
      </Part>
      <Acts {...props} placed={placed} />
    </Stack>
  );
}

interface ActsProps extends CardDetailsProps {
  /** Whether the note lies in a theme. */
  readonly placed: boolean;
}

/** Words are erased from an archived session too, in which nothing else can be changed. */
function Acts({ onErase, ...edits }: ActsProps) {
  const mayEdit = !useReadOnly();
  const mayErase = may(useLive().hand.role, 'erase words');
  return mayEdit || mayErase ? (
    <Row>
      {mayEdit && <Edits {...edits} />}
      {mayErase && (
        <Button variant="quiet" icon={<EraseIcon />} onClick={() => onErase(edits.id)}>
          {erasureWording.eraseNote}
        </Button>
      )}
    </Row>
  ) : null;
}

function Edits({ id, placed, onOpenMoveTo, onRecommend }: Omit<ActsProps, 'onErase'>) {
  const acts = useCardActs();
  return (
    <>
      <Button icon={<MoveToIcon />} onClick={() => onOpenMoveTo([id])}>
        {cardWording.moveTo}
      </Button>
      <Button icon={<FlagIcon />} onClick={() => onRecommend([id])}>
        {cardWording.recommend(1)}
      </Button>
      {placed && (
        <Button icon={<MinusIcon />} onClick={() => acts.takeOut([id])}>
          {cardWording.takeOut}
        </Button>
      )}
      <Button icon={<DeleteIcon />} onClick={() => acts.remove([id])}>
        {cardWording.delete}
      </Button>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Origin({ card }: { readonly card: Card }) {
  const conversation = useRecord('conversations', card.conversationId ?? '', (found) => found);
  const { name, organisation } = card.attribution;
  const whenAndWhere = [conversation?.when, conversation?.where].filter(Boolean).join(' · ');
  return (
    <>
      <Part title={wording.from}>
        <p>{conversation?.title || wording.noConversation}</p>
        {whenAndWhere && <p className={styles.quiet}>{whenAndWhere}</p>}
      </Part>
      <Part title={wording.writtenBy}>
        <p>{cardWording.by(name, organisation) || cardWording.noName}</p>
      </Part>
    </>
  );
}

/** From the note over its theme to the recommendations that rest on either. */
function Thread({ id }: { readonly id: CardId }) {
  const { themeOf, themes } = useArrangement();
  const theme = themes.find((one) => one.id === themeOf.get(id));
  return (
    <ul className={styles.thread}>
      <li>
        {theme === undefined ? (
          <span className={styles.quiet}>{wording.notPlaced}</span>
        ) : (
          <>
            <span className={styles.quiet}>{wording.inTheme} </span>
            {themeWording.titled(theme.title)}
          </>
        )}
      </li>
      <Supports grounds={theme === undefined ? [id] : [id, theme.id]} />
    </ul>
  );
}
