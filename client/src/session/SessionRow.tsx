import type { SessionSummary } from '@heard/shared/session/contract';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { openSession } from '../api/session.ts';
import styles from '../organiser/organiser.module.css';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { paths } from '../page/paths.ts';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { LockIcon, QrCodeIcon } from '../ui/icon/Icon.tsx';
import { Card, Tag } from '../ui/surface/Card.tsx';
import { sessionWording as words } from '../wording/session.ts';
import { formatHeldAt } from './held-at.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { SessionActs } from './SessionActs.tsx';
import { SessionThumbnail } from './SessionThumbnail.tsx';

interface SessionRowProps {
  readonly session: SessionSummary;
  readonly onChange: () => void;
}

/** A session in its engagement: what it is, and the acts the organiser needs. */
export function SessionRow({ session, onChange }: SessionRowProps) {
  const [, go] = useLocation();
  const [inviting, setInviting] = useState(false);
  const { run, busy, failure } = useAct();
  const { id, title, archivedAt } = session;
  const open = async () => {
    if ((await run(() => openSession(id))).ok) go(paths.session(id));
  };
  return (
    <li>
      <Card className={classNames(styles.row, styles.pictured)}>
        <SessionThumbnail id={id} />
        <div className={styles.rowText}>
          <h3 className={styles.rowTitle}>{title}</h3>
          <SessionFacts session={session} />
        </div>
        <div className={styles.rowActs}>
          <Button busy={busy} onClick={() => void open()}>
            {busy ? words.opening : words.open}
            <span className="visually-hidden">{title}</span>
          </Button>
          {archivedAt === null && (
            <Button icon={<QrCodeIcon aria-hidden="true" />} onClick={() => setInviting(true)}>
              {words.invite}
              <span className="visually-hidden">{title}</span>
            </Button>
          )}
        </div>
        <div className={styles.rowMenu}>
          <SessionActs session={session} onChange={onChange} />
        </div>
        {failure && (
          <div className={styles.rowFailure}>
            <FailureBanner failure={failure} />
          </div>
        )}
      </Card>
      {inviting && <InviteDialog sessionId={id} onClose={() => setInviting(false)} />}
    </li>
  );
}

function SessionFacts({ session }: { readonly session: SessionSummary }) {
  const { question, heldAt, place, participantCount, doorOpen, archivedAt } = session;
  return (
    <>
      {question !== '' && <p>{question}</p>}
      <div className={styles.facts}>
        <span>
          {[formatHeldAt(heldAt), place, words.people(participantCount)].filter(Boolean).join(' · ')}
        </span>
        {!doorOpen && archivedAt === null && (
          <Tag tone="warning" icon={<LockIcon aria-hidden="true" />}>
            {words.doorClosed}
          </Tag>
        )}
      </div>
    </>
  );
}
