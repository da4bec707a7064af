import { Fragment, useId } from 'react';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { preferences, usePreferences } from '../ui/preferences/current.ts';
import { shortcutsWording as wording } from '../wording/shortcuts.ts';
import { uiWording } from '../wording/ui.ts';
import { boardKeys, isSingle, type KeyTable, listKeys, roomKeys } from './keys.ts';
import styles from './shortcuts.module.css';
import { shownKeys } from './shown-keys.ts';

/** Every key that does something in the room, and the switch for those that are pressed alone. */
export default function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { shortcuts } = usePreferences();
  return (
    <Dialog open onClose={onClose} title={wording.title} width="wide">
      <Checkbox
        label={uiWording.preferences.shortcuts}
        hint={uiWording.preferences.shortcutsHint}
        checked={shortcuts}
        onChange={(event) => preferences.change({ shortcuts: event.target.checked })}
      />
      <div className={styles.places}>
        <Place title={wording.places.board} table={boardKeys} words={wording.board} />
        <div>
          <Place title={wording.places.room} table={roomKeys} words={wording.room} />
          <Place title={wording.places.list} table={listKeys} words={wording.list} />
        </div>
      </div>
    </Dialog>
  );
}

interface PlaceProps<Act extends string> {
  readonly title: string;
  readonly table: KeyTable<Act>;
  readonly words: Readonly<Record<Act, string>>;
}

function Place<Act extends string>({ title, table, words }: PlaceProps<Act>) {
  const id = useId();
  const { shortcuts } = usePreferences();
  return (
    <section className={styles.place} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <dl>
        {(Object.keys(table) as Act[]).map((act) => (
          <div key={act} className={styles.row}>
            <dt>{words[act]}</dt>
            <dd>
              <Keys keys={table[act].filter((key) => shortcuts || !isSingle(key))} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Keys({ keys }: { readonly keys: readonly string[] }) {
  if (keys.length === 0) return <span className={styles.off}>{wording.off}</span>;
  return shownKeys(keys, /Mac|iPad|iPhone/.test(navigator.platform)).map((held, turn) => (
    <Fragment key={held.join('+')}>
      {turn > 0 && ` ${wording.or} `}
      <span className={styles.held}>
        {held.map((name) => (
          <kbd key={name}>{name}</kbd>
        ))}
      </span>
    </Fragment>
  ));
}
