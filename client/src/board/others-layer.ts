import type { Box, Point } from '@heard/shared/geometry';
import { isId } from '@heard/shared/id';
import type { Presence } from '@heard/shared/participant';
import { ghostWords } from '../card/ghost-words.ts';
import { personColour } from '../ui/person/Avatar.tsx';
import { boardWording } from '../wording/board.ts';
import { themeWording } from '../wording/theme.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';
import type { ThingId } from './scene.ts';

/**
 * Draws the others: their cursors with names, rings around what they have selected or write in, and ghosts of what
 * they drag. Plain elements and no React: this changes twenty times a second for everybody in the room. It lies in the
 * panned but not the scaled layer, so moving the board costs nothing and names keep their size.
 */
export function showOthers(engine: BoardEngine, layer: HTMLElement): () => void {
  const shown = new Map<number, Other>();
  let frame = 0;
  let zoom = 0;
  const draw = () => {
    frame = 0;
    const others = engine.live.presence.others();
    // While zooming everything moves at once: then nothing glides.
    layer.classList.toggle(styles.gliding as string, zoom === engine.rig.camera.zoom);
    zoom = engine.rig.camera.zoom;
    for (const [client, other] of shown) {
      if (others.has(client)) continue;
      other.remove();
      shown.delete(client);
    }
    for (const [client, presence] of others) {
      const other = shown.get(client) ?? new Other(layer);
      shown.set(client, other);
      other.show(presence, engine);
    }
  };
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  const stops = [
    engine.live.presence.onChange(later),
    engine.onScene(later),
    engine.editing.subscribe(later),
    engine.rig.onMove(() => {
      if (engine.rig.camera.zoom !== zoom) later();
    }),
  ];
  later();
  return () => {
    for (const stop of stops) stop();
    cancelAnimationFrame(frame);
    for (const other of shown.values()) other.remove();
  };
}

class Other {
  readonly #layer: HTMLElement;
  readonly #cursor = make(styles.cursor);
  readonly #flag = make(styles.flag);
  readonly #rings = new Map<string, HTMLElement>();

  constructor(layer: HTMLElement) {
    this.#layer = layer;
    this.#cursor.append(this.#flag);
    layer.append(this.#cursor);
  }

  show({ user, cursor, selection, drag, editing }: Presence, engine: BoardEngine): void {
    const { zoom } = engine.rig.camera;
    const name = [user.name || boardWording.unnamed, user.organisation].filter(Boolean).join(' · ');
    const colour = personColour(user.colour);
    this.#cursor.style.setProperty('--person', colour);
    this.#cursor.hidden = cursor === null;
    if (this.#flag.textContent !== name) this.#flag.textContent = name;
    if (cursor !== null) this.#cursor.style.transform = shift({ x: cursor.x * zoom, y: cursor.y * zoom });
    const wanted = new Map<string, RingLook>();
    for (const id of selection) wanted.set(id, { id, words: '', by: null });
    const [first] = selection;
    if (first !== undefined) wanted.set(first, { id: first, words: user.name, by: null });
    if (isId('card', editing) || isId('theme', editing)) {
      wanted.set(editing, { id: editing, words: boardWording.writing(user.name), by: null });
    }
    // The editor itself says who else writes in it, and what somebody writes in must stay free to be read.
    const mine = engine.editing.get()?.id;
    if (mine !== undefined) wanted.delete(mine);
    for (const id of drag?.ids ?? []) wanted.set(`${id} held`, { id, words: '', by: drag?.by ?? null });
    this.#showRings(wanted, colour, engine);
  }

  remove(): void {
    this.#cursor.remove();
    for (const ring of this.#rings.values()) ring.remove();
  }

  #showRings(wanted: ReadonlyMap<string, RingLook>, colour: string, engine: BoardEngine): void {
    for (const [key, ring] of this.#rings) {
      if (wanted.has(key)) continue;
      ring.remove();
      this.#rings.delete(key);
    }
    for (const [key, look] of wanted) {
      const box = engine.things.box(look.id);
      const ring = this.#rings.get(key) ?? make(look.by === null ? styles.ring : styles.ghost);
      if (!this.#rings.has(key)) {
        this.#rings.set(key, ring);
        this.#layer.prepend(ring);
      }
      ring.hidden = box === undefined;
      if (box !== undefined) place(ring, box, look, colour, engine);
    }
  }
}

interface RingLook {
  readonly id: ThingId;
  readonly words: string;
  /** How far it is dragged from where it lies. */
  readonly by: Point | null;
}

function place(ring: HTMLElement, box: Box, look: RingLook, colour: string, engine: BoardEngine): void {
  const { zoom } = engine.rig.camera;
  const by = look.by ?? { x: 0, y: 0 };
  ring.style.setProperty('--person', colour);
  ring.style.transform = shift({ x: (box.x + by.x) * zoom, y: (box.y + by.y) * zoom });
  ring.style.width = `${box.width * zoom}px`;
  ring.style.height = `${box.height * zoom}px`;
  ring.style.fontSize = `${16 * zoom}px`;
  const words = look.by === null ? look.words : wordsOf(look.id, engine);
  if (look.by === null) ring.dataset.name = words;
  else if (ring.textContent !== words) ring.textContent = words;
}

function wordsOf(id: ThingId, { live }: BoardEngine): string {
  if (isId('theme', id)) return themeWording.titled(live.board.themes.get(id)?.title);
  const card = isId('card', id) ? live.board.cards.get(id) : undefined;
  return card === undefined ? '' : ghostWords(card);
}

function shift({ x, y }: Point): string {
  return `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
}

function make(className: string | undefined): HTMLElement {
  const element = document.createElement('div');
  element.className = className ?? '';
  return element;
}
