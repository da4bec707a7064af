import type { Box } from '@heard/shared/geometry';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import { type KeyboardEvent, lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { useLive, useReadOnly } from '../sync/index.ts';
import { themeActs } from '../theme/theme-acts.ts';
import { boardWording } from '../wording/board.ts';
import { finishEditing } from './acts.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';
import { useBox, useCell, useEngine, useScene } from './engine-context.ts';

const RichTextEditor = lazy(() => import('../richtext/RichTextEditor.tsx'));

/** What is being written in, over the thing it belongs to. One at a time. */
export function ThingEditor() {
  const engine = useEngine();
  const editing = useCell(engine.editing);
  // Whoever may only read from now on could still type here, and nothing of it would be kept.
  const readOnly = useReadOnly();
  const isThere = useScene(({ things }) => editing !== null && things.scene.indexOf.has(editing.id));
  const isOver = editing !== null && (readOnly || !isThere);
  useGivenUp(isOver);
  if (editing === null || isOver) return null;
  const { id, isNew } = editing;
  return isId('card', id) ? (
    <CardEditor key={id} id={id} isNew={isNew} />
  ) : (
    <TitleEditor key={id} id={id as ThemeId} />
  );
}

/** Also where nobody ended it, nothing is being written any more, and the keys are the board's again. */
function useGivenUp(isOver: boolean): void {
  const engine = useEngine();
  useEffect(() => {
    if (!isOver) return;
    engine.editing.set(null);
    const focused = engine.selection.focused();
    if (focused !== null && document.activeElement === document.body) engine.giveFocus(focused);
  }, [engine, isOver]);
}

function CardEditor({ id, isNew }: { readonly id: CardId; readonly isNew: boolean }) {
  const engine = useEngine();
  const box = useBox(id);
  const frame = useRef<HTMLDivElement>(null);
  const done = () => finishEditing(engine);
  useClickBeside(frame, done);
  useKeptInView(engine, frame);
  if (box === undefined) return null;
  return (
    <div ref={frame} className={styles.cardEditor} style={writingPlace(engine, box)} data-editor="">
      <Suspense fallback={<div className={styles.opening} style={{ minHeight: box.height }} />}>
        <RichTextEditor
          table="cards"
          id={id}
          field="heard"
          label={boardWording.heard}
          onDone={done}
          autoFocus
          singleStep={isNew}
        />
      </Suspense>
    </div>
  );
}

function TitleEditor({ id }: { readonly id: ThemeId }) {
  const engine = useEngine();
  const live = useLive();
  const box = useBox(id);
  const input = useRef<HTMLInputElement>(null);
  const title = live.board.themes.get(id)?.title ?? '';
  const keep = () => {
    const next = input.current?.value.trim() ?? title;
    if (next !== title) themeActs(live).name(id, next);
    finishEditing(engine);
  };
  useClickBeside(input, keep);
  useEffect(() => {
    input.current?.select();
    live.presence.tell({ editing: id });
    return () => live.presence.tell({ editing: null });
  }, [live, id]);
  const onKeyDown = (event: KeyboardEvent) => {
    // A word is being composed: the key belongs to it.
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    // The board must not take the same key as its own once the field is gone.
    event.preventDefault();
    if (event.key === 'Enter') keep();
    else finishEditing(engine);
  };
  if (box === undefined) return null;
  return (
    <input
      ref={input}
      className={styles.titleEditor}
      style={placeOver(box)}
      aria-label={boardWording.title}
      placeholder={boardWording.untitledTheme}
      defaultValue={title}
      maxLength={limits.lineCharacters}
      onKeyDown={onKeyDown}
      data-editor=""
    />
  );
}

const editorWidth = 340;
const editorMargin = 12;

/** At least at full size, however far away the board is, and with both ends in view on a phone. */
function writingPlace({ rig }: BoardEngine, { x, y }: Box) {
  const { camera, size } = rig;
  const scale = Math.max(1, 1 / camera.zoom);
  const width = Math.min(editorWidth, (size.width - 2 * editorMargin) / (scale * camera.zoom));
  const most = camera.x + (size.width - editorMargin) / camera.zoom - width * scale;
  return { left: Math.min(x, most), top: y, width, transform: `scale(${scale})` };
}

/** As it grows, what stands at its end stays in view. */
function useKeptInView({ rig }: BoardEngine, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const editor = frame.current;
    if (editor === null) return;
    const grown = new ResizeObserver(() => {
      const { left, top, width, height } = editor.getBoundingClientRect();
      const { zoom } = rig.camera;
      const corner = rig.boardPoint({ x: left, y: top });
      rig.reveal({ ...corner, width: width / zoom, height: height / zoom });
    });
    grown.observe(editor);
    return () => grown.disconnect();
  }, [rig, frame]);
}

function placeOver(box: Box) {
  return { left: box.x + 8, top: box.y + 11, width: box.width - 16 };
}

/** Work goes on elsewhere: what was written is done. */
function useClickBeside(frame: RefObject<HTMLElement | null>, done: () => void): void {
  const latest = useRef(done);
  useEffect(() => {
    latest.current = done;
  });
  useEffect(() => {
    const pressed = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) latest.current();
    };
    document.addEventListener('pointerdown', pressed, true);
    return () => document.removeEventListener('pointerdown', pressed, true);
  }, [frame]);
}
