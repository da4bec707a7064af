import { type Browser, expect, type Locator, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board, boxOf, type Hand, middleOf } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import type { Participant } from './people/participant.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const texts = ['No bus after six', 'The hall is cold', 'The path has no light'];
const [bus = '', hall = ''] = texts;

interface Seat {
  readonly who: Participant;
  readonly board: Board;
}

/** Three people who look at the same three notes in the same way. */
async function threeOf(browser: Browser, title: string): Promise<readonly [Seat, Seat, Seat]> {
  const { facilitator, ways } = await gather(browser, server, { title });
  const first = new Board(facilitator.page);
  for (const text of texts) await first.adds(text);
  await facilitator.page.keyboard.press('Escape');
  await facilitator.sees('Saved');
  const seats = [];
  for (const name of ['Ann', 'Bob', 'Cem']) {
    const who = await joins(browser, ways, name);
    const board = new Board(who.page);
    await board.has(texts.length);
    seats.push({ who, board });
  }
  return seats as unknown as readonly [Seat, Seat, Seat];
}

/** Where every note lies when all of the board is shown: the same for everybody, and each note once. */
async function placesOf({ board }: Seat) {
  await board.showsAll();
  await expect(board.notes).toHaveCount(texts.length);
  return Promise.all(
    texts.map(async (text) => {
      const { x, y } = await boxOf(board.note(text));
      return { text, x: Math.round(x), y: Math.round(y) };
    }),
  );
}

async function expectSameBoards([first, ...others]: readonly Seat[]): Promise<void> {
  await expect(async () => {
    const places = first && (await placesOf(first));
    for (const seat of others) expect(await placesOf(seat)).toEqual(places);
  }).toPass();
}

/** The note lies around the pointer that holds it. */
async function expectInHand({ board }: Seat, text: string, hand: Hand): Promise<void> {
  const { x, y } = hand.pointer();
  const away = async () => {
    const middle = middleOf(await boxOf(board.note(text)));
    return Math.hypot(middle.x - x, middle.y - y);
  };
  await expect.poll(away).toBeLessThan(3);
}

test('three drag one note at once: it stays under every hand, lies where it is dropped last, and who dropped before is told', async ({
  browser,
}) => {
  const seats = await threeOf(browser, 'Three at once');
  const [ann, bob, cem] = seats;
  const [annsHand, bobsHand, cemsHand] = await Promise.all([
    ann.board.takes(bus),
    bob.board.takes(bus),
    cem.board.takes(bus),
  ]);
  await Promise.all([
    annsHand.carries({ x: -260, y: 90 }),
    bobsHand.carries({ x: 250, y: -110 }),
    cemsHand.carries({ x: 40, y: 220 }),
  ]);
  for (const { board } of seats) await expect(board.ghosts(bus)).toHaveCount(2);

  await annsHand.letsGo();
  await expect(bob.board.ghosts(bus)).toHaveCount(1);
  await expect(cem.board.ghosts(bus)).toHaveCount(1);
  await ann.who.sees('Saved');
  await expectInHand(bob, bus, bobsHand);
  await expectInHand(cem, bus, cemsHand);

  await bobsHand.carries({ x: 300, y: -60 });
  await bobsHand.letsGo();
  await ann.who.isTold('Bob was moving “No bus after six” as well and put it down after you.');
  await expectInHand(cem, bus, cemsHand);
  await cemsHand.carries({ x: 60, y: 240 });
  await cemsHand.letsGo();
  await bob.who.isTold('Cem was moving “No bus after six” as well and put it down after you.');
  await expectInHand(cem, bus, cemsHand);
  await expect(cem.who.notices).not.toContainText('as well');
  await expectSameBoards(seats);
});

test('three drag the same notes many times over, and still see one board', async ({ browser }) => {
  const seats = await threeOf(browser, 'Over and over');
  for (const { board } of seats) {
    for (const text of [bus, hall]) await board.note(text).click({ modifiers: ['Shift'] });
  }
  for (const turn of [1, 2, 3, 4]) {
    const hands = await Promise.all(seats.map(({ board }) => board.takes(turn % 2 === 0 ? bus : hall)));
    await Promise.all(
      hands.map((hand, seat) =>
        hand.carries({ x: (seat - 1) * 70 + turn * 9, y: 40 * turn - 90 + seat * 25 }),
      ),
    );
    await Promise.all(hands.map((hand) => hand.letsGo()));
    await expectSameBoards(seats);
  }
});

test('everybody sees who points, selects, drags and writes, and where', async ({ browser }) => {
  const [ann, bob] = await threeOf(browser, 'At work');
  const { mouse, keyboard } = ann.who.page;
  await mouse.move(300, 250);
  const cursor = bob.board.cursor('Ann');
  await expect(cursor).toBeVisible();
  await expect.poll(async () => Math.abs((await boxOf(cursor)).x - 310)).toBeLessThan(3);

  await ann.board.note(hall).click();
  await expect(bob.board.ring('Ann')).toBeVisible();
  await expect
    .poll(async () => around(await boxOf(bob.board.ring('Ann'))))
    .toEqual(around(await boxOf(bob.board.note(hall))));

  const hand = await ann.board.takes(hall);
  await hand.carries({ x: 180, y: 130 });
  const ghost = bob.board.ghosts(hall);
  await expect(ghost).toHaveCount(1);
  await expect
    .poll(async () => {
      const { x, y } = middleOf(await boxOf(ghost));
      return Math.hypot(x - hand.pointer().x, y - hand.pointer().y);
    })
    .toBeLessThan(4);
  const sizeOf = async (thing: Locator) => around(await boxOf(thing)).slice(2);
  expect(await sizeOf(ghost)).toEqual(await sizeOf(bob.board.note(hall)));
  await keyboard.press('Escape');
  await hand.letsGo();
  await expect(ghost).toHaveCount(0);

  const words = await ann.board.writesIn(bus);
  await expect(bob.board.ring('Ann is writing')).toBeVisible();
  await words.press('Escape');
  await expect(bob.board.ring('Ann is writing')).toHaveCount(0);

  await ann.who.page.context().close();
  await expect(cursor).toHaveCount(0);
});

function around({ x, y, width, height }: Awaited<ReturnType<typeof boxOf>>) {
  return [x, y, width, height].map(Math.round);
}
