import { FlagIcon, GroupIcon, NoteIcon, SelectIcon } from '../ui/icon/Icon.tsx';
import { ToolButton, Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { newNoteInView, newTheme } from './acts.ts';
import styles from './board.module.css';
import { toBoard } from './camera.ts';
import { useCell, useEngine } from './engine-context.ts';
import type { ThingId } from './scene.ts';

export type ToolRailProps = { readonly onRecommend?: ((ids: readonly ThingId[]) => void) | undefined };

/** What one can do on the board, at its side; on a small screen below it. */
export function ToolRail({ onRecommend }: ToolRailProps) {
  const engine = useEngine();
  const selecting = useCell(engine.selecting);
  const { rig } = engine;
  const middle = () => toBoard(rig.camera, rig.middle());
  const { select, note, theme, recommend } = boardWording.rail;
  return (
    <div className={styles.rail}>
      <Toolbar label={boardWording.tools} orientation="vertical">
        <ToolButton
          label={select}
          icon={<SelectIcon />}
          pressed={selecting}
          onClick={() => engine.selecting.set(!selecting)}
        />
        <ToolButton label={note} icon={<NoteIcon />} onClick={() => newNoteInView(engine)} />
        <ToolButton label={theme} icon={<GroupIcon />} onClick={() => newTheme(engine, middle())} />
        {onRecommend && (
          <ToolButton
            label={recommend}
            icon={<FlagIcon />}
            onClick={() => onRecommend([...engine.selection.ids()])}
          />
        )}
      </Toolbar>
    </div>
  );
}
