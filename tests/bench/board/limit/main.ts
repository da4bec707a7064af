import type { RemoteMove } from '../../../../client/src/bench/board-bench.ts';
import type { Note } from '../notes.ts';
import { card, Field } from './field.ts';
import { listen } from './hands.ts';
import { Screen } from './screen.ts';

/**
 * What a page can reach that shows these cards and does nothing else: no framework, no document that others share, no
 * themes, no selection, no keyboard, nothing for people who do not see it.
 */
const part = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no #${id}`);
  return element;
};

const answer = await fetch(`/notes/${new URLSearchParams(location.search).get('notes')}`);
const field = new Field((await answer.json()) as Note[]);
const screen = new Screen(field, { pan: part('pan'), zoom: part('zoom'), blocks: part('blocks') });
listen(screen, part('view'));

let remote: readonly RemoteMove[] = [];
const posOf = (index: number) => ({ x: field.xs[index] as number, y: field.ys[index] as number });
const drawn = () => field.inView().filter((index) => screen.cards.has(index)).length;

window.__bench = {
  get ready() {
    return drawn() > 0 && drawn() === field.inView().length;
  },
  cardsInView: () => field.inView().length,
  visibleCardCount: drawn,
  setCamera(x, y, zoom) {
    field.camera = { x, y, zoom };
    screen.moved();
  },
  getCamera: () => field.camera,
  cardPoint(index) {
    const { x, y } = posOf(index);
    const { camera } = field;
    return {
      x: (x + card.width / 2 - camera.x) * camera.zoom,
      y: (y + card.height / 2 - camera.y) * camera.zoom,
    };
  },
  cardPos: posOf,
  cardText: (index) => field.texts[index] as string,
  prepareRemote(moves) {
    remote = moves;
  },
  applyRemote(index) {
    const move = remote[index];
    if (move === undefined) return;
    field.xs[move.card] = move.to.x;
    field.ys[move.card] = move.to.y;
    screen.changed(move.card);
  },
};
