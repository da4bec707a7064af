import { type ReactNode, useState } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { Banner } from '../ui/feedback/Banner.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { Row } from '../ui/layout/Page.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { intakeWording as words } from '../wording/intake.ts';
import { AddedStep } from './AddedStep.tsx';
import { ChooseStep } from './ChooseStep.tsx';
import { ImportFailure } from './ImportFailure.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { StepStart } from './StepStart.tsx';
import { type BoardFacts, type ImportFlow, useImport } from './use-import.ts';

export type ImportDialogProps = BoardFacts & { readonly onClose: () => void };

/** Bringing notes in: choose, check, add, and the way back. Open as long as it is mounted; load it lazily. */
export default function ImportDialog({ onClose, ...facts }: ImportDialogProps) {
  const flow = useImport(facts);
  const [pasted, setPasted] = useState('');
  const [leaving, setLeaving] = useState(false);
  const { step } = flow;
  // What is being added goes on without this dialog, and is then among the earlier imports.
  const unfinished =
    (step.at === 'choose' && pasted.trim() !== '') || step.at === 'preview' || step.at === 'refused';
  const close = () => (unfinished && !leaving ? setLeaving(true) : onClose());
  const again = () => {
    setPasted('');
    flow.back();
  };
  return (
    <Dialog
      open
      width="wide"
      title={titleOf(flow)}
      onClose={close}
      actions={<Actions flow={flow} onClose={onClose} onAgain={again} />}
    >
      {leaving && <LeaveBanner onLeave={onClose} onStay={() => setLeaving(false)} />}
      {step.at === 'choose' || step.at === 'reading' ? (
        <ChooseStep
          sessionId={facts.sessionId}
          failure={step.at === 'choose' ? step.failure : null}
          reading={step.at === 'reading' ? step.fileName : null}
          pasted={pasted}
          onPasted={setPasted}
          onLook={() => flow.choosePaste(pasted)}
          onFile={(file) => void flow.chooseFile(file)}
        />
      ) : (
        <LaterStep flow={flow} facts={facts} />
      )}
    </Dialog>
  );
}

function titleOf({ step }: ImportFlow): string {
  if (step.at === 'added' || step.at === 'replaced') return words.doneTitle;
  if (step.at === 'board') return words.boardTitle;
  return 'draft' in step ? words.previewTitle : words.title;
}

function LaterStep({
  flow: { step, plan, change },
  facts,
}: {
  flow: ImportFlow;
  facts: BoardFacts;
}): ReactNode {
  switch (step.at) {
    case 'refused':
    case 'preview':
      return (
        plan && (
          <>
            {step.at === 'refused' && <ImportFailure failure={step.failure} title={words.refused} kept />}
            <PreviewStep draft={step.draft} plan={plan} onChange={change} />
          </>
        )
      );
    case 'adding':
      return <Spinner>{words.adding(step.input.rows.length)}</Spinner>;
    case 'added':
      return <AddedStep sessionId={facts.sessionId} added={step.import} />;
    case 'board':
      return (
        <>
          {step.failure && <ImportFailure failure={step.failure} />}
          <StepStart>{words.board.text(step.fileName)}</StepStart>
          <p>{words.board.safe}</p>
        </>
      );
    case 'replaced':
      return <StepStart>{words.board.done}</StepStart>;
    default:
      return null;
  }
}

type ActionsProps = { flow: ImportFlow; onClose: () => void; onAgain: () => void };

function Actions({ flow, onClose, onAgain }: ActionsProps): ReactNode {
  const { step, plan } = flow;
  switch (step.at) {
    case 'preview':
    case 'refused':
      return (
        <>
          <Button onClick={flow.back}>{words.back}</Button>
          <Button variant="primary" disabled={!plan?.rows.length} onClick={() => void flow.add()}>
            {step.at === 'refused' ? words.tryAgain : words.preview.add(plan?.rows.length ?? 0)}
          </Button>
        </>
      );
    case 'board':
      return (
        <>
          <Button onClick={flow.back}>{words.back}</Button>
          <Button variant="danger" busy={step.busy} onClick={() => void flow.replaceBoard()}>
            {step.busy ? words.board.replacing : words.board.replace}
          </Button>
        </>
      );
    case 'added':
    case 'replaced':
      return (
        <>
          <Button onClick={onAgain}>{words.more}</Button>
          <Button variant="primary" onClick={onClose}>
            {words.close}
          </Button>
        </>
      );
    default:
      return null;
  }
}

function LeaveBanner({ onLeave, onStay }: { onLeave: () => void; onStay: () => void }) {
  const actions = (
    <Row>
      <Button size="small" onClick={onStay}>
        {words.leave.stay}
      </Button>
      <Button size="small" variant="danger" onClick={onLeave}>
        {words.leave.go}
      </Button>
    </Row>
  );
  return (
    <Banner tone="warning" title={words.leave.title} announce="alert" actions={actions}>
      {words.leave.text}
    </Banner>
  );
}
