import { isId, type ThemeId } from '@heard/shared/id';
import { themeColours } from '@heard/shared/theme';
import { useState } from 'react';
import { useArrangement } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { SearchSelect } from '../ui/overlay/SearchSelect.tsx';
import { TintMark, tintLetter, tintStyle } from '../ui/surface/Card.tsx';
import { cardWording } from '../wording/card.ts';
import { themeWording as wording } from '../wording/theme.ts';
import styles from './theme.module.css';
import { useThemeActs } from './theme-acts.ts';
import { tintOf } from './theme-facts.ts';

interface ThemeDialogProps {
  readonly id: ThemeId;
  readonly onClose: () => void;
}

/** Which other theme takes over the notes of this one. */
export function MergeDialog({ id, onClose }: ThemeDialogProps) {
  const { themes, inTheme } = useArrangement();
  const acts = useThemeActs();
  const [into, setInto] = useState<string>();
  const title = wording.titled(themes.find((theme) => theme.id === id)?.title);
  const others = themes.filter((theme) => theme.id !== id);
  const merge = () => {
    if (isId('theme', into) && acts.merge(into, [id])) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={wording.mergeTitle(title)}
      actions={
        <>
          <Button onClick={onClose}>{wording.cancel}</Button>
          <Button variant="primary" disabled={into === undefined} onClick={merge}>
            {wording.merge}
          </Button>
        </>
      }
    >
      <p>{wording.mergeText(inTheme.get(id)?.length ?? 0)}</p>
      <SearchSelect
        label={wording.mergeLabel}
        options={others.map((theme) => ({
          id: theme.id,
          label: wording.titled(theme.title),
          detail: cardWording.count(inTheme.get(theme.id)?.length ?? 0),
          mark: <TintMark tint={tintOf(theme.colour)} />,
        }))}
        value={into}
        onChange={setInto}
        autoFocus
      />
    </Dialog>
  );
}

/** One of the soft colours, each with its letter. */
export function ColourDialog({ id, onClose }: ThemeDialogProps) {
  const { themes } = useArrangement();
  const acts = useThemeActs();
  const now = themes.find((theme) => theme.id === id)?.colour;
  const choose = (colour: number) => {
    if (acts.recolour(id, colour)) onClose();
  };
  return (
    <Dialog open onClose={onClose} title={wording.recolourTitle}>
      <div className={styles.colours}>
        {Array.from({ length: themeColours }, (_, colour) => (
          <button
            key={tintOf(colour)}
            type="button"
            className={styles.colour}
            style={tintStyle(tintOf(colour))}
            aria-pressed={colour === now}
            onClick={() => choose(colour)}
          >
            <TintMark tint={tintOf(colour)} />
            {wording.colour(tintLetter(tintOf(colour)))}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
