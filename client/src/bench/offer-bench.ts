import { openBoard } from '@heard/shared/board';
import { moveCards } from '@heard/shared/card';
import type { Box, Point } from '@heard/shared/geometry';
import type { CardId } from '@heard/shared/id';
import { plainText } from '@heard/shared/richtext';
import * as Y from 'yjs';
import type { BoardEngine } from '../board/board-engine.ts';
import { boxToView, viewBox } from '../board/camera.ts';
import { cardsTouching } from '../board/scene.ts';
import type { BoardBench, RemoteMove } from './board-bench.ts';
import { handOf } from './measured-session.ts';

/** Lets the benchmark ask this board. */
export function offerBench(engine: BoardEngine): void {
  window.__bench = new HeardBench(engine);
}

class HeardBench implements BoardBench {
  readonly #engine: BoardEngine;
  readonly #cards: readonly CardId[];
  #updates: readonly Uint8Array[] = [];

  constructor(engine: BoardEngine) {
    this.#engine = engine;
    this.#cards = engine.live.board
      .arrangement()
      .loose.toSorted((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
      .map(({ card }) => card.id);
  }

  get ready(): boolean {
    const count = this.visibleCardCount();
    return count > 0 && count === this.cardsInView();
  }

  cardsInView(): number {
    return this.#inView().length;
  }

  visibleCardCount(): number {
    const drawn = new Set(
      [...document.querySelectorAll<HTMLElement>('[data-thing]')].map(({ dataset }) => dataset.thing),
    );
    return this.#inView().filter((id) => drawn.has(id)).length;
  }

  setCamera(x: number, y: number, zoom: number): void {
    this.#engine.rig.set({ x, y, zoom });
  }

  getCamera() {
    return this.#engine.rig.camera;
  }

  cardPoint(card: number): Point {
    const { view, rig } = this.#engine;
    const corner = view?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const { x, y, width, height } = boxToView(rig.camera, this.#box(card));
    return { x: corner.left + x + width / 2, y: corner.top + y + height / 2 };
  }

  cardPos(card: number): Point {
    const { x, y } = this.#box(card);
    return { x, y };
  }

  cardText(card: number): string {
    const heard = this.#engine.live.board.cards.get(this.#idOf(card))?.heard;
    return heard === undefined ? '' : plainText(heard);
  }

  prepareRemote(moves: readonly RemoteMove[]): void {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.#engine.live.doc));
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const board = openBoard(doc);
    const hand = handOf('Amina');
    for (const { card, to } of moves) board.run(hand, moveCards, { moves: [{ id: this.#idOf(card), to }] });
    this.#updates = updates;
  }

  applyRemote(move: number): void {
    const update = this.#updates[move];
    if (update !== undefined) Y.applyUpdate(this.#engine.live.doc, update, 'somebody else');
  }

  #inView(): CardId[] {
    const { rig, things } = this.#engine;
    return cardsTouching(things.scene, viewBox(rig.camera, rig.size));
  }

  #idOf(card: number): CardId {
    const id = this.#cards[card];
    if (id === undefined) throw new Error(`There is no card ${card}`);
    return id;
  }

  #box(card: number): Box {
    const box = this.#engine.things.box(this.#idOf(card));
    if (box === undefined) throw new Error(`Card ${card} is gone`);
    return box;
  }
}
