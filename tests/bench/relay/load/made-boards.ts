import { type Board, openBoard } from '@heard/shared/board';
import { addCard, moveCards, tagCard } from '@heard/shared/card';
import { type CardId, newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import * as Y from 'yjs';
import { type Chance, chanceOf } from '../../../support/chance.ts';
import { type Author, clientId, collectEdits, handOf } from './edits.ts';

const sentences = [
  'Nobody can stay for the evening class, because the last bus goes at six. ',
  'My mother has rung the surgery every morning for two weeks. ',
  'The library is the only warm place where you need not buy anything. ',
  'They asked us last year as well, and then we heard nothing. ',
  'Young people say that there is nowhere to go after school. ',
  'It would help if the letter were in plain English. ',
];
const tags = ['transport', 'health', 'young people', 'housing', 'council'];

/** A board and how it came about. */
export interface MadeBoard {
  /** In the order in which they worked: what one did rests on what those before have done. */
  readonly authors: readonly Author[];
  /** The whole of it, as Yjs encodes it. */
  readonly encoded: Uint8Array;
}

/** A board in the making, with the commands that browsers use. */
class Workshop {
  readonly #doc = new Y.Doc();
  readonly #board: Board = openBoard(this.#doc);
  readonly #edits = collectEdits(this.#doc);
  readonly #cards: CardId[] = [];
  readonly #authors: Author[] = [];
  readonly #chance: Chance;
  #hand: Hand;

  constructor(chance: Chance) {
    this.#chance = chance;
    this.#hand = handOf(chance);
  }

  /** Somebody else goes on from here; `work` is what they do. */
  author(work: () => void): void {
    this.#doc.clientID = clientId(this.#chance);
    this.#hand = handOf(this.#chance);
    work();
    this.#authors.push({ client: this.#doc.clientID, edits: this.#edits.splice(0) });
  }

  /** As one edit. */
  addNotes(count: number): void {
    this.#doc.transact(() => {
      for (let left = count; left > 0; left -= 1) this.#addNote();
    });
  }

  /** Mostly moved, sometimes written in, now and then tagged. */
  workOnOne(): void {
    const id = this.#chance.oneOf(this.#cards);
    const act = this.#chance.below(10);
    if (act < 7) this.#board.run(this.#hand, moveCards, { moves: [{ id, to: this.#spot() }] });
    else if (act < 9) this.#type(id);
    else this.#board.run(this.#hand, tagCard, { id, tags: [this.#chance.oneOf(tags)] });
  }

  made(): MadeBoard {
    const encoded = Y.encodeStateAsUpdate(this.#doc);
    return { authors: this.#authors, encoded };
  }

  #addNote(): void {
    const id = newId('card', this.#chance.random);
    const text = Array.from({ length: 1 + this.#chance.below(4) }, () => this.#chance.oneOf(sentences));
    this.#board.run(this.#hand, addCard, { id, heard: richTextOf(text.join('')), at: this.#spot() });
    this.#cards.push(id);
  }

  #type(id: CardId): void {
    const paragraph = this.#board.cards.fragment(id, 'heard')?.get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (text instanceof Y.XmlText) text.insert(this.#chance.below(text.length), 'more ');
  }

  #spot(): { x: number; y: number } {
    return { x: this.#chance.below(8000), y: this.#chance.below(8000) };
  }
}

/** So many cards, put there by one author, a hundred to an edit. The same whenever it is made. */
export function boardOf(cards: number): MadeBoard {
  const workshop = new Workshop(chanceOf(cards));
  workshop.author(() => {
    for (let count = 0; count < cards; count += 100) workshop.addNotes(100);
  });
  return workshop.made();
}

export interface BoardSize {
  readonly cards: number;
  readonly edits: number;
  readonly authors: number;
}

/** So many cards, and so many edits in all, by authors one after the other. The same whenever it is made. */
export function workedBoard({ cards, edits, authors }: BoardSize): MadeBoard {
  const workshop = new Workshop(chanceOf(edits));
  let done = 0;
  for (let author = 0; author < authors; author += 1) {
    workshop.author(() => {
      for (let left = edits / authors; left > 0; left -= 1, done += 1) {
        if (done < cards) workshop.addNotes(1);
        else workshop.workOnOne();
      }
    });
  }
  return workshop.made();
}
