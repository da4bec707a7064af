import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { cardWording } from '../wording/card.ts';

export type MassDeleteQuestionProps = {
  readonly count: number;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
};

/** Asked before so many notes go at once that somebody's work may be among them. */
export function MassDeleteQuestion({ count, onKeep, onDelete }: MassDeleteQuestionProps) {
  const { massDelete } = cardWording;
  return (
    <Dialog
      open
      kind="alert"
      onClose={onKeep}
      title={massDelete.title(count)}
      actions={
        <>
          <Button onClick={onKeep}>{massDelete.keep}</Button>
          <Button variant="danger" onClick={onDelete}>
            {massDelete.delete(count)}
          </Button>
        </>
      }
    >
      <p>{massDelete.text}</p>
    </Dialog>
  );
}
