import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, moveCards, removeCards, restoreCards } from '../card/index.ts';
import { groupCards, mergeThemes, moveCardsToTheme, splitTheme, ungroupTheme } from '../cluster/index.ts';
import { layoutBoard } from '../cluster/layout.ts';
import { boxAround, intersects } from '../geometry/index.ts';
import { type CardId, newId, type ThemeId } from '../id/index.ts';
import { addRecommendation, restRecommendationOn, takeRecommendationOff } from '../recommendation/index.ts';
import type { Hand } from '../record/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { nameTheme } from '../theme/index.ts';
import { type Board, openBoard } from './board.ts';
import { countBoard } from './counts.ts';

let counter = 0;
const random = (length: number) =>
  Uint8Array.from({ length }, (_, index) => (counter++ * 31 + index * 7) & 255);

function handOf(name: string): Hand {
  return {
    authorId: newId('author', random),
    attribution: { name, organisation: '' },
    role: 'member',
    now: () => 1_000 + counter++,
    random,
  };
}

interface Browser {
  readonly doc: Y.Doc;
  readonly board: Board;
  readonly hand: Hand;
}

function open(name: string): Browser {
  const doc = new Y.Doc();
  return { doc, board: openBoard(doc), hand: handOf(name) };
}

/** Brings both up to date with each other, as after being offline. */
function meet(a: Browser, b: Browser): void {
  const fromA = Y.encodeStateAsUpdate(a.doc);
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  Y.applyUpdate(b.doc, fromA);
}

function note({ board, hand }: Browser, text: string, x = 0): CardId {
  const id = newId('card', random);
  const added = board.run(hand, addCard, { id, heard: richTextOf(text), at: { x, y: 0 } });
  expect(added.ok).toBe(true);
  return id;
}

function group({ board, hand }: Browser, ids: readonly CardId[]): ThemeId {
  const themeId = newId('theme', random);
  expect(board.run(hand, groupCards, { ids, themeId }).ok).toBe(true);
  return themeId;
}

const membersOf = ({ board }: Browser, theme: ThemeId) =>
  board
    .arrangement()
    .inTheme.get(theme)
    ?.map((card) => card.id);

let ann: Browser;
let bob: Browser;
beforeEach(() => {
  ann = open('Ann');
  bob = open('Bob');
});

describe('cards', () => {
  test('a note has the words and the name its writer chose', () => {
    const id = note(ann, 'No bus after six');
    expect(ann.board.cards.get(id)).toMatchObject({
      heard: [{ kind: 'paragraph', depth: 0, runs: [{ text: 'No bus after six' }] }],
      attribution: { name: 'Ann', organisation: '' },
      removedAt: null,
    });
  });

  test('a deleted note is off the board and comes back where it was', () => {
    const ids = [note(ann, 'one'), note(ann, 'two')];
    const theme = group(ann, ids);
    ann.board.run(ann.hand, removeCards, { ids: [ids[0] as CardId] });
    expect(membersOf(ann, theme)).toEqual([ids[1]]);
    ann.board.run(ann.hand, restoreCards, { ids: [ids[0] as CardId] });
    expect(membersOf(ann, theme)).toEqual(ids);
  });

  test('deleting and restoring answer only the notes that went, and came, by it', () => {
    const ids = [note(ann, 'one'), note(ann, 'two')];
    const [one, two] = ids;
    ann.board.run(ann.hand, removeCards, { ids: [one as CardId] });
    expect(ann.board.run(ann.hand, removeCards, { ids })).toEqual({ ok: true, value: [two] });
    ann.board.run(ann.hand, restoreCards, { ids: [one as CardId] });
    expect(ann.board.run(ann.hand, restoreCards, { ids })).toEqual({ ok: true, value: [two] });
  });

  test('a viewer changes nothing', () => {
    const viewer: Hand = { ...ann.hand, role: 'viewer' };
    const input = { id: newId('card', random), heard: richTextOf('hello'), at: { x: 0, y: 0 } };
    expect(ann.board.run(viewer, addCard, input)).toEqual({ ok: false, failure: 'not-allowed' });
    expect(ann.board.cards.size).toBe(0);
    expect(ann.board.run(ann.hand, addCard, input).ok).toBe(true);
  });

  test('a text over 4,000 characters is refused and nothing is added', () => {
    const input = { id: newId('card', random), heard: richTextOf('x'.repeat(4001)), at: { x: 0, y: 0 } };
    expect(ann.board.run(ann.hand, addCard, input)).toEqual({ ok: false, failure: 'text-too-long' });
    expect(ann.board.cards.size).toBe(0);
  });
});

describe('themes', () => {
  test('grouping leaves the first card where it lies', () => {
    const ids = [note(ann, 'one', 700), note(ann, 'two', 40)];
    const theme = group(ann, ids);
    expect(layoutBoard(ann.board.arrangement()).cards.get(ids[0] as CardId)).toMatchObject({ x: 700, y: 0 });
    expect(membersOf(ann, theme)).toEqual(ids);
    expect(ann.board.arrangement().loose).toEqual([]);
  });

  test('a card is put in front of another, and out again', () => {
    const ids = [note(ann, '1'), note(ann, '2'), note(ann, '3')];
    const theme = group(ann, ids.slice(0, 2));
    const third = ids[2] as CardId;
    ann.board.run(ann.hand, moveCardsToTheme, { ids: [third], themeId: theme, before: ids[0] as CardId });
    expect(membersOf(ann, theme)).toEqual([third, ids[0], ids[1]]);
    ann.board.run(ann.hand, moveCards, { moves: [{ id: third, to: { x: 5, y: 6 } }] });
    expect(membersOf(ann, theme)).toEqual([ids[0], ids[1]]);
    expect(ann.board.arrangement().loose[0]).toMatchObject({ at: { x: 5, y: 6 } });
  });

  test('ungrouping leaves every card where it lay', () => {
    const ids = [note(ann, 'one'), note(ann, 'two'), note(ann, 'three')];
    const theme = group(ann, ids);
    const before = layoutBoard(ann.board.arrangement()).cards;
    ann.board.run(ann.hand, ungroupTheme, { id: theme });
    const after = layoutBoard(ann.board.arrangement()).cards;
    for (const id of ids) expect(after.get(id)).toEqual(before.get(id));
    expect(ann.board.arrangement().themes).toEqual([]);
  });

  test('splitting makes a second theme that does not cover the first', () => {
    const ids = [note(ann, 'one'), note(ann, 'two'), note(ann, 'three')];
    const theme = group(ann, ids);
    const made = newId('theme', random);
    const input = { from: theme, ids: ids.slice(1), themeId: made, title: 'Later' };
    ann.board.run(ann.hand, splitTheme, input);
    expect(membersOf(ann, theme)).toEqual([ids[0]]);
    expect(membersOf(ann, made)).toEqual(ids.slice(1));
    const boxes = layoutBoard(ann.board.arrangement()).themes;
    const [one, two] = [boxes.get(theme), boxes.get(made)];
    expect(one && two && intersects(one, two)).toBe(false);
  });

  test('counts leave out what is deleted', () => {
    const ids = [note(ann, 'one'), note(ann, 'two')];
    group(ann, ids);
    ann.board.run(ann.hand, removeCards, { ids: [ids[0] as CardId] });
    expect(countBoard(ann.board)).toEqual({ cards: 1, themes: 1, recommendations: 0 });
  });
});

describe('two people at once', () => {
  test('a card dropped on a theme that somebody merged meanwhile arrives in the merged theme', () => {
    const ids = [note(ann, '1'), note(ann, '2'), note(ann, '3')] as const;
    const [keep, absorb] = [group(ann, [ids[0]]), group(ann, [ids[1]])];
    meet(ann, bob);
    ann.board.run(ann.hand, mergeThemes, { keep, absorb: [absorb] });
    bob.board.run(bob.hand, moveCardsToTheme, { ids: [ids[2]], themeId: absorb });
    meet(ann, bob);
    expect(membersOf(ann, keep)).toContain(ids[2]);
    expect(membersOf(ann, keep)).toHaveLength(3);
    expect(bob.board.arrangement()).toEqual(ann.board.arrangement());
  });

  test('merging two themes into each other keeps one theme with every card', () => {
    const ids = [note(ann, '1'), note(ann, '2')] as const;
    const [a, b] = [group(ann, [ids[0]]), group(ann, [ids[1]])];
    meet(ann, bob);
    ann.board.run(ann.hand, mergeThemes, { keep: a, absorb: [b] });
    bob.board.run(bob.hand, mergeThemes, { keep: b, absorb: [a] });
    meet(ann, bob);
    const { themes, inTheme } = ann.board.arrangement();
    expect(themes).toHaveLength(1);
    expect(inTheme.get(themes[0]?.id as ThemeId)).toHaveLength(2);
    expect(bob.board.arrangement()).toEqual(ann.board.arrangement());
    // And it can be worked with: naming it is not refused.
    const theme = themes[0]?.id as ThemeId;
    ann.board.run(ann.hand, moveCardsToTheme, { ids: [note(ann, '3')], themeId: theme });
    expect(membersOf(ann, theme)).toHaveLength(3);
    expect(ann.board.run(ann.hand, nameTheme, { id: theme, title: 'Together' })).toMatchObject({ ok: true });
  });

  test('a card put into a theme that somebody ungrouped meanwhile lies where the theme was', () => {
    const ids = [note(ann, '1', 300), note(ann, '2')] as const;
    const theme = group(ann, [ids[0]]);
    meet(ann, bob);
    ann.board.run(ann.hand, ungroupTheme, { id: theme });
    bob.board.run(bob.hand, moveCardsToTheme, { ids: [ids[1]], themeId: theme });
    meet(ann, bob);
    expect(ann.board.arrangement().loose.map(({ card }) => card.id)).toContain(ids[1]);
    expect(bob.board.arrangement()).toEqual(ann.board.arrangement());
  });

  test('notes put on the same spot at once, or left by a theme, lie beside each other, the same for both', () => {
    const theme = group(ann, [note(ann, '1', 300)]);
    const [two, three] = [note(ann, '2', 900), note(ann, '3', 900)];
    meet(ann, bob);
    ann.board.run(ann.hand, ungroupTheme, { id: theme });
    bob.board.run(bob.hand, moveCardsToTheme, { ids: [three, two], themeId: theme });
    note(bob, '4', 5);
    note(ann, '5', 5);
    meet(ann, bob);
    const spots = ann.board.arrangement().loose.map(({ at }) => `${at.x} ${at.y}`);
    expect(spots).toHaveLength(5);
    expect(new Set(spots).size).toBe(5);
    expect(bob.board.arrangement()).toEqual(ann.board.arrangement());
  });

  test('a card moved by both is in exactly one place, the same for both', () => {
    const id = note(ann, 'torn');
    const [a, b] = [group(ann, [note(ann, 'a')]), group(ann, [note(ann, 'b')])];
    meet(ann, bob);
    ann.board.run(ann.hand, moveCardsToTheme, { ids: [id], themeId: a });
    bob.board.run(bob.hand, moveCardsToTheme, { ids: [id], themeId: b });
    meet(ann, bob);
    const places = [a, b].filter((theme) => membersOf(ann, theme)?.includes(id));
    expect(places).toHaveLength(1);
    expect(bob.board.arrangement()).toEqual(ann.board.arrangement());
  });

  test('what two people rest a recommendation on at once is all kept', () => {
    const [one, two, three] = [note(ann, '1'), note(ann, '2'), note(ann, '3')];
    const id = newId('recommendation', random);
    ann.board.run(ann.hand, addRecommendation, { id, text: richTextOf('Run later buses'), restsOn: [one] });
    meet(ann, bob);
    ann.board.run(ann.hand, restRecommendationOn, { id, on: [two] });
    bob.board.run(bob.hand, restRecommendationOn, { id, on: [three] });
    bob.board.run(bob.hand, takeRecommendationOff, { id, from: [one] });
    meet(ann, bob);
    expect(ann.board.recommendations.get(id)?.restsOn).toEqual([two, three].sort());
  });
});

describe('records', () => {
  test('what is not a record is passed over, and keys that are not fields are never read', () => {
    const cards = ann.doc.getMap<Y.Map<unknown>>('cards');
    const id = note(ann, 'honest');
    cards.set('nonsense', new Y.Map([['heard', 'plain']]));
    cards.get(id)?.set('__proto__', { isAdmin: true });
    cards.get(id)?.set('place', { x: Number.NaN, y: 'far' });
    cards.get(id)?.set('attribution', { name: 'n'.repeat(100_000), organisation: '' });
    expect([...ann.board.cards.all()].map((card) => card.id)).toEqual([id]);
    const card = ann.board.cards.get(id);
    expect(card?.place).toEqual({ x: 0, y: 0 });
    expect(card?.attribution.name).toHaveLength(200);
    expect((card as unknown as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('the same object means the same content; listeners hear which records changed', () => {
    const [id, other] = [note(ann, 'one'), note(ann, 'two')];
    const [before, otherBefore] = [ann.board.cards.get(id), ann.board.cards.get(other)];
    const heard: string[][] = [];
    ann.board.onChange((change) => heard.push([...change.cards]));
    ann.board.run(ann.hand, moveCards, { moves: [{ id, to: { x: 9, y: 9 } }] });
    expect(heard).toEqual([[id]]);
    expect(ann.board.cards.get(id)).not.toBe(before);
    expect(ann.board.cards.get(other)).toBe(otherBefore);
  });

  test('typing in a fragment is heard as a change of its card', () => {
    const id = note(ann, 'one');
    const heard: string[][] = [];
    ann.board.onChange((change) => heard.push([...change.cards]));
    const paragraph = ann.board.cards.fragment(id, 'heard')?.get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(3, ' more');
    expect(heard).toEqual([[id]]);
    expect(ann.board.cards.get(id)?.heard).toEqual(richTextOf('one more'));
  });
});

test('cards in a theme never overlap and lie inside it', () => {
  const ids = ['a', 'b'.repeat(200), 'c\nd\ne', 'f', 'g '.repeat(90)].map((text) => note(ann, text));
  const theme = group(ann, ids);
  const { cards, themes } = layoutBoard(ann.board.arrangement());
  const boxes = ids.map((id) => cards.get(id)).filter((box) => box !== undefined);
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) expect(intersects(box, other)).toBe(false);
  }
  const around = themes.get(theme);
  expect(around && boxAround([around, ...boxes])).toEqual(around);
});
