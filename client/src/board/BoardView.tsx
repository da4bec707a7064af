import type { CardId, ThemeId } from '@heard/shared/id';
import { massDelete } from '@heard/shared/snapshot';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { MassDeleteQuestion } from '../card/MassDeleteQuestion.tsx';
import { useFindKey } from '../find/use-find-key.ts';
import { useFolding } from '../folding/index.ts';
import { useSelection } from '../selection/index.ts';
import { useLive, useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { NoteIcon, UploadIcon } from '../ui/icon/Icon.tsx';
import { boardWording } from '../wording/board.ts';
import { cardsIn, newNoteInView, removeThings } from './acts.ts';
import { BoardFind } from './BoardFind.tsx';
import { BoardHighlight } from './BoardHighlight.tsx';
import { BoardSurface } from './BoardSurface.tsx';
import styles from './board.module.css';
import { BoardEngine, type BoardSeat } from './board-engine.ts';
import { EngineContext, useCell, useEngine, useScene } from './engine-context.ts';
import { listenToKeys } from './keyboard.ts';
import { Minimap } from './Minimap.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import type { ThingId } from './scene.ts';
import { ToolRail } from './ToolRail.tsx';
import { useComeBack } from './use-come-back.ts';
import { ViewControls } from './ViewControls.tsx';

export interface BoardViewProps {
  readonly seat?: BoardSeat | undefined;
  /** Asks where these cards should go. */
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
  /** Starts a recommendation that rests on what is selected. Without it there is no such tool. */
  readonly onRecommend?: ((ids: readonly ThingId[]) => void) | undefined;
  /** Shows everything about what is selected, beside the board. */
  readonly onShowDetails?: (() => void) | undefined;
  /** Saves a picture of a theme. Without it there is no such act. */
  readonly onSavePicture?: ((theme: ThemeId) => void) | undefined;
  readonly onShowList?: (() => void) | undefined;
  /** Turned here from the list, so the way back takes the focus. */
  readonly isSwitched?: boolean | undefined;
  readonly onShowNotPlaced?: (() => void) | undefined;
  /** Opens the way to bring notes in. Without it there is no such act. */
  readonly onBringNotesIn?: (() => void) | undefined;
  /** Shows what keys there are. Without it there is no such act. */
  readonly onShowShortcuts?: (() => void) | undefined;
  /** Takes a snapshot before many notes go; answers false where they must stay, having said why. */
  readonly beforeMassDelete?: (() => Promise<boolean>) | undefined;
}

/** The board of the session around it. Fills its parent; needs the contexts of a live session and of a selection. */
export default function BoardView({ seat, ...props }: BoardViewProps) {
  const live = useLive();
  const selection = useSelection();
  const folding = useFolding();
  const engine = useMemo(
    () => new BoardEngine(live, selection, folding, seat),
    [live, selection, folding, seat],
  );
  return (
    <EngineContext value={engine}>
      <Board seat={seat} {...props} />
    </EngineContext>
  );
}

function Board({ seat, ...props }: BoardViewProps) {
  const { onShowList, isSwitched, onShowNotPlaced, onShowShortcuts, ...others } = props;
  const { onBringNotesIn, beforeMassDelete, ...elsewhere } = others;
  const { onOpenMoveTo, onRecommend } = elsewhere;
  const engine = useEngine();
  const readOnly = useReadOnly();
  const find = useFind();
  useComeBack(engine, seat);
  const [asked, setAsked] = useState<readonly ThingId[] | null>(null);
  const remove = useMemo(
    () => (ids: readonly ThingId[]) =>
      cardsIn(ids).length >= massDelete ? setAsked(ids) : removeThings(engine, ids),
    [engine],
  );
  // Before the board is seen: a key that is pressed as soon as it is must not be lost.
  useLayoutEffect(
    () => listenToKeys({ engine, moveTo: onOpenMoveTo, remove }),
    [engine, onOpenMoveTo, remove],
  );
  const confirmed = async (ids: readonly ThingId[]) => {
    setAsked(null);
    if (beforeMassDelete === undefined || (await beforeMassDelete())) removeThings(engine, ids);
  };
  return (
    <section className={styles.board} aria-label={boardWording.board}>
      {!readOnly && <ToolRail onRecommend={onRecommend} />}
      <div className={styles.column}>
        {find.isOpen && <BoardFind field={find.field} onClose={find.close} />}
        <BoardHighlight />
        <div className={styles.place}>
          <BoardSurface />
          <EmptyBoard onBringNotesIn={onBringNotesIn} />
          <Minimap />
          <SelectionBar {...elsewhere} onRemove={remove} />
          <ViewControls
            {...{ onShowList, isSwitched, onShowNotPlaced, onShowShortcuts }}
            onFind={find.open}
          />
        </div>
      </div>
      {asked !== null && (
        <MassDeleteQuestion
          count={cardsIn(asked).length}
          onKeep={() => setAsked(null)}
          onDelete={() => confirmed(asked)}
        />
      )}
    </section>
  );
}

function useFind() {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const open = useCallback(() => {
    setOpen(true);
    field.current?.focus();
  }, []);
  useFindKey(field, open);
  return { isOpen, field, open, close: () => setOpen(false) };
}

function EmptyBoard({ onBringNotesIn }: Pick<BoardViewProps, 'onBringNotesIn'>) {
  const engine = useEngine();
  const isEmpty = useScene(({ things }) => things.scene.ids.length === 0);
  const editing = useCell(engine.editing);
  const isReadOnly = useReadOnly();
  if (!isEmpty || editing !== null) return null;
  const { title, text, act, bringIn, readOnly } = boardWording.empty;

  const add = () => newNoteInView(engine);
  return (
    <div className={styles.nothing}>
      <EmptyState
        title={title}
        action={
          !isReadOnly && (
            <div className={styles.firstActs}>
              <Button variant="primary" icon={<NoteIcon />} onClick={add}>
                {act}
              </Button>
              {onBringNotesIn && (
                <Button icon={<UploadIcon />} onClick={onBringNotesIn}>
                  {bringIn}
                </Button>
              )}
            </div>
          )
        }
      >
        {isReadOnly ? readOnly : text}
      </EmptyState>
    </div>
  );
}
