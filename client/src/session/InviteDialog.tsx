import type { SessionId } from '@heard/shared/id';
import type { Invitation } from '@heard/shared/session/contract';
import { useQuery } from '@tanstack/react-query';
import { readInvitation } from '../api/session.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { Button } from '../ui/button/Button.tsx';
import { CopyField } from '../ui/copy/CopyField.tsx';
import { Banner } from '../ui/feedback/Banner.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { QrCode } from '../ui/media/QrCode.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { pageWording } from '../wording/page.ts';
import { sessionWording } from '../wording/session.ts';
import styles from './invite.module.css';

interface InviteDialogProps {
  readonly sessionId: SessionId;
  readonly onClose: () => void;
}

const words = sessionWording.invitation;

/** The ways into a session, large enough to hold up to a room. */
export function InviteDialog({ sessionId, onClose }: InviteDialogProps) {
  const { data, refetch } = useQuery({
    queryKey: ['invitation', sessionId],
    queryFn: () => readInvitation(sessionId),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.title}
      width="wide"
      actions={<Button onClick={onClose}>{words.done}</Button>}
    >
      {!data && <Spinner>{words.loading}</Spinner>}
      {data?.ok === false && (
        <FailureBanner
          failure={data.failure}
          actions={<Button onClick={() => void refetch()}>{pageWording.tryAgain}</Button>}
        />
      )}
      {data?.ok === true && <WaysIn invitation={data.value} />}
    </Dialog>
  );
}

function WaysIn({ invitation: { code, link, address } }: { readonly invitation: Invitation }) {
  return (
    <div className={styles.ways}>
      {leadsOnlyHere(address) && (
        <div className={styles.onlyHere}>
          <Banner tone="warning" title={words.onlyHere}>
            {words.onlyHereText}
          </Banner>
        </div>
      )}
      <div className={styles.qrCode}>
        <QrCode value={link} alt={words.qrCode(code)} />
      </div>
      <div className={styles.words}>
        <p>{words.intro}</p>
        <p className={styles.typed}>
          {words.goTo} <strong className={styles.address}>{address}</strong> {words.andType}
          <strong className={styles.code}>{code}</strong>
        </p>
        <CopyField label={words.link} hint={words.linkHint} value={link} copyLabel={words.copy} />
      </div>
    </div>
  );
}

/** Whether an address means the machine of whoever follows it, so that a phone which scans it finds nothing. */
function leadsOnlyHere(address: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i.test(address);
}
