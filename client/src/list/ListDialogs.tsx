import type { CardId } from '@heard/shared/id';
import { DeletedNotesDialog } from '../card/DeletedNotesDialog.tsx';
import { MassDeleteQuestion } from '../card/MassDeleteQuestion.tsx';
import { ColourDialog, MergeDialog } from '../theme/ThemeDialogs.tsx';
import { useListControls } from './list-context.ts';
import type { ListState } from './use-list-state.ts';

interface ListDialogsProps {
  readonly state: ListState;
  readonly readOnly: boolean;
  readonly onErase: ((id: CardId) => void) | undefined;
}

/** What the list opens in front of itself. */
export function ListDialogs({ state, readOnly, onErase }: ListDialogsProps) {
  const { dialog, setDialog, theme, setTheme, asked, setAsked } = state;
  const controls = useListControls();
  const close = () => setTheme(null);
  return (
    <>
      {dialog === 'deleted' && (
        <DeletedNotesDialog readOnly={readOnly} onErase={onErase} onClose={() => setDialog(null)} />
      )}
      {asked !== null && (
        <MassDeleteQuestion
          count={asked.length}
          onKeep={() => setAsked(null)}
          onDelete={() => void controls.removeMany(asked)}
        />
      )}
      {theme?.form === 'merge' && <MergeDialog id={theme.id} onClose={close} />}
      {theme?.form === 'colour' && <ColourDialog id={theme.id} onClose={close} />}
    </>
  );
}
