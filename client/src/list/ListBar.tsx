import { useRef, useState } from 'react';
import { useDeletedNotes } from '../card/DeletedNotesDialog.tsx';
import { useFolding } from '../folding/index.ts';
import { HighlightSheet } from '../highlight/HighlightSheet.tsx';
import { shortcutsAct } from '../shortcuts/shortcuts-act.tsx';
import { useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import { Select } from '../ui/field/Select.tsx';
import {
  BoardIcon,
  ChevronDownIcon,
  ChevronRightIcon,
  DeleteIcon,
  HighlightIcon,
  MoreIcon,
  PlusIcon,
  UploadIcon,
} from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { highlightWording } from '../wording/highlight.ts';
import { listWording as wording } from '../wording/list.ts';
import { themeWording } from '../wording/theme.ts';
import styles from './list.module.css';
import type { Filter } from './sections.ts';
import type { ListState } from './use-list-state.ts';

interface ListBarProps {
  readonly state: ListState;
  readonly onShowBoard: () => void;
  readonly onBringNotesIn: () => void;
  readonly onShowShortcuts?: (() => void) | undefined;
}

/** What to show, and adding a note. */
export function ListBar({ state, ...elsewhere }: ListBarProps) {
  const readOnly = useReadOnly();
  const { setDialog } = state;
  const bar = useRef<HTMLDivElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  const onHighlight = () => setChoosing(true);
  // An empty list and the open form have a button of their own for this.
  const isNext =
    state.dialog !== 'add' && state.arrangement.loose.length + state.arrangement.themes.length > 0;
  return (
    <div ref={bar} className={styles.bar}>
      <ShowSelect state={state} />
      <IconButton
        className={styles.wideOnly}
        label={highlightWording.open}
        icon={<HighlightIcon />}
        variant="secondary"
        aria-haspopup="dialog"
        onClick={onHighlight}
      />
      {!readOnly && (
        <Button
          variant={isNext ? 'primary' : 'secondary'}
          icon={<PlusIcon />}
          onClick={() => setDialog('add')}
        >
          {wording.addNote}
        </Button>
      )}
      <Menu
        label={wording.more}
        icon={<MoreIcon />}
        iconOnly
        acts={useMoreActs(state, readOnly, { ...elsewhere, onHighlight })}
      />
      {isChoosing && <HighlightSheet anchor={bar} view="list" onClose={() => setChoosing(false)} />}
    </div>
  );
}

function ShowSelect({ state: { arrangement, show, setShow } }: { readonly state: ListState }) {
  const { themes, inTheme, loose } = arrangement;
  const gone = show !== 'all' && show !== 'not placed' && !inTheme.has(show);
  return (
    <div className={styles.show}>
      <Select
        label={wording.show}
        labelHidden
        value={gone ? 'all' : show}
        onChange={(event) => setShow(event.target.value as Filter['show'])}
      >
        <option value="all">{wording.allThemes(themes.length)}</option>
        <option value="not placed">{wording.option(wording.notPlaced, loose.length)}</option>
        {themes.map(({ id, title }) => (
          <option key={id} value={id}>
            {wording.option(themeWording.titled(title), inTheme.get(id)?.length ?? 0)}
          </option>
        ))}
      </Select>
    </div>
  );
}

type Elsewhere = Omit<ListBarProps, 'state'> & { readonly onHighlight: () => void };

function useMoreActs(
  state: ListState,
  readOnly: boolean,
  { onShowBoard, onBringNotesIn, onShowShortcuts, onHighlight }: Elsewhere,
): MenuAct[] {
  const deleted = useDeletedNotes().length;
  const { fold, unfold } = useFolding();
  const { setDialog } = state;
  // What is not shown stays as it is.
  const shown = state.sections.map(({ id }) => id);
  const folded = shown.filter((id) => state.folded.has(id));
  const unfolded = shown.filter((id) => !state.folded.has(id));
  return [
    {
      id: 'highlight',
      label: highlightWording.open,
      detail: highlightWording.detail,
      icon: <HighlightIcon />,
      run: onHighlight,
    },
    {
      id: 'fold',
      label: wording.foldAll,
      icon: <ChevronRightIcon />,
      disabled: unfolded.length === 0,
      run: () => fold(unfolded),
    },
    {
      id: 'unfold',
      label: wording.unfoldAll,
      icon: <ChevronDownIcon />,
      disabled: folded.length === 0,
      run: () => unfold(folded),
    },
    {
      id: 'deleted',
      label: wording.deletedNotes(deleted),
      icon: <DeleteIcon />,
      disabled: deleted === 0,
      run: () => setDialog('deleted'),
    },
    ...(readOnly
      ? []
      : [{ id: 'bring', label: wording.bringNotesIn, icon: <UploadIcon />, run: onBringNotesIn }]),
    { id: 'board', label: wording.board, icon: <BoardIcon />, run: onShowBoard },
    ...shortcutsAct(onShowShortcuts),
  ];
}
