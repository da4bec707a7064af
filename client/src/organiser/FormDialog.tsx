import { type FormEvent, type ReactNode, useId } from 'react';
import type { Answer } from '../api/call.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { Button, type ButtonVariant } from '../ui/button/Button.tsx';
import { Stack } from '../ui/layout/Page.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { organiserWording as words } from '../wording/organiser.ts';

interface FormDialogProps {
  readonly title: string;
  /** The words on the button that sends, and while it is under way. */
  readonly go: string;
  readonly going: string;
  readonly variant?: ButtonVariant;
  /** Something was typed that closing would lose. */
  readonly changed: boolean;
  /** Whether it may be sent; marks what is missing where not. */
  readonly check: () => boolean;
  readonly send: () => Promise<Answer<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** The fields, told which of them the server refused. */
  readonly children: (refused: readonly string[]) => ReactNode;
  readonly kind?: 'plain' | 'alert';
}

/** A form over the page. What was typed stays in it when the server refuses. */
export function FormDialog(props: FormDialogProps) {
  const { title, go, going, variant = 'primary', kind = 'plain' } = props;
  const id = useId();
  const { run, busy, failure, fields } = useAct();
  const close = () => {
    if (!props.changed || window.confirm(words.leaveUnsaved)) props.onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!props.check()) return;
    if ((await run(props.send)).ok) props.onDone();
  };
  const actions = (
    <>
      <Button onClick={close}>{words.cancel}</Button>
      <Button type="submit" form={id} variant={variant} busy={busy}>
        {busy ? going : go}
      </Button>
    </>
  );
  return (
    <Dialog open onClose={close} title={title} actions={actions} kind={kind}>
      <form id={id} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={5}>
          {props.children(fields)}
          {failure && <FailureBanner failure={failure} />}
        </Stack>
      </form>
    </Dialog>
  );
}
