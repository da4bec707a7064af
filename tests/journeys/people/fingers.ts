import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somebody who has nothing but the fingers of one hand on the glass, through the browser's own input. */
export class Fingers {
  readonly page: Page;
  readonly #line: CDPSession;
  readonly #down = new Map<number, Point>();

  private constructor(page: Page, line: CDPSession) {
    this.page = page;
    this.#line = line;
  }

  static async on(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  /** Puts fingers down, each with a number of its own, beside those that are down already. */
  async press(...points: readonly Point[]): Promise<void> {
    for (const point of points) this.#down.set(this.#down.size, point);
    await this.#tell('touchStart');
  }

  /** Moves fingers to where they are wanted, all at once and without a rest. */
  async slide(to: ReadonlyMap<number, Point>, steps = 6): Promise<void> {
    const from = new Map(this.#down);
    const told: Promise<void>[] = [];
    for (let step = 1; step <= steps; step += 1) {
      for (const [finger, end] of to) {
        this.#down.set(finger, between(from.get(finger) ?? end, end, step / steps));
      }
      told.push(this.#tell('touchMove'));
    }
    await Promise.all(told);
  }

  async lift(): Promise<void> {
    this.#down.clear();
    await this.#tell('touchEnd');
  }

  /** Lifts one of several. */
  async liftsOnly(finger: number): Promise<void> {
    const at = this.#down.get(finger);
    if (at === undefined) throw new Error('It is not down');
    this.#down.delete(finger);
    await this.#line.send('Input.dispatchTouchEvent', {
      type: 'touchEnd',
      touchPoints: [{ id: finger, ...at }],
    });
  }

  /** As a double click. */
  async tapsTwice(at: Point): Promise<void> {
    const told: Promise<void>[] = [];
    for (let tap = 0; tap < 2; tap += 1) told.push(this.press(at), this.lift());
    await Promise.all(told);
  }

  /** One finger that goes on as soon as it is down, as a hand moves paper. */
  async swipe(from: Point, by: Point): Promise<void> {
    const pressed = this.press(from);
    const slid = this.slide(new Map([[0, { x: from.x + by.x, y: from.y + by.y }]]));
    await Promise.all([pressed, slid]);
    await this.lift();
  }

  /** Rests on a thing until it comes along. */
  async holds(thing: Locator): Promise<Point> {
    const at = await middleOf(thing);
    await this.press(at);
    await expect(thing).toHaveAttribute('data-held');
    return at;
  }

  /** Two fingers that go apart until they are so many times as far from each other. */
  async spreads(middle: Point, times: number): Promise<void> {
    const apart = (reach: number) => [
      { x: middle.x - reach, y: middle.y },
      { x: middle.x + reach, y: middle.y },
    ];
    const [left, right] = apart(60);
    const [farLeft, farRight] = apart(60 * times);
    if (!left || !right || !farLeft || !farRight) return;
    await this.press(left, right);
    await this.slide(
      new Map([
        [0, farLeft],
        [1, farRight],
      ]),
      10,
    );
    await this.lift();
  }

  async #tell(type: 'touchStart' | 'touchMove' | 'touchEnd'): Promise<void> {
    const touchPoints = [...this.#down].map(([id, { x, y }]) => ({ id, x, y }));
    await this.#line.send('Input.dispatchTouchEvent', { type, touchPoints });
  }
}

export async function middleOf(thing: Locator): Promise<Point> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('It is not on the board');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function between(from: Point, to: Point, part: number): Point {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
