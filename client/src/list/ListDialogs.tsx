import { DeletedNotesDialog } from '../card/DeletedNotesDialog.tsx';
import { ColourDialog, MergeDialog } from '../theme/ThemeDialogs.tsx';
import type { ListState } from './use-list-state.ts';

/** What the list opens in front of itself. */
export function ListDialogs({ state, readOnly }: { readonly state: ListState; readonly readOnly: boolean }) {
  const { dialog, setDialog, theme, setTheme } = state;
  const close = () => setTheme(null);
  return (
    <>
      {dialog === 'deleted' && <DeletedNotesDialog readOnly={readOnly} onClose={() => setDialog(null)} />}
      {theme?.form === 'merge' && <MergeDialog id={theme.id} onClose={close} />}
      {theme?.form === 'colour' && <ColourDialog id={theme.id} onClose={close} />}
    </>
  );
}
