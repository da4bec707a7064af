import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf } from './board.ts';
import { Fingers } from './fingers.ts';
import type { List } from './list.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Somebody who drags notes in the list by their handles, with a mouse or with a finger. */
export class ListHand {
  readonly list: List;
  readonly #fingers: Fingers | null;

  private constructor(list: List, fingers: Fingers | null) {
    this.list = list;
    this.#fingers = fingers;
  }

  static withMouse(list: List): ListHand {
    return new ListHand(list, null);
  }

  static async withFinger(list: List): Promise<ListHand> {
    return new ListHand(list, await Fingers.on(list.page));
  }

  get #page(): Page {
    return this.list.page;
  }

  handle(text: string): Locator {
    return this.list.note(text).locator('[data-handle]');
  }

  /** What hangs at the pointer. */
  get held(): Locator {
    return this.list.region.locator('[aria-hidden=true]').getByText(/^(Add |Move in |Take out )/);
  }

  /** The rows that are held. */
  get rows(): Locator {
    return this.list.region.locator('li[data-held]');
  }

  async takes(text: string): Promise<void> {
    await this.handle(text).scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(this.handle(text));
    const at = { x: x + width / 2, y: y + Math.min(height / 2, 30) };
    if (this.#fingers !== null) {
      await this.#fingers.press(at);
      await this.#fingers.slide(new Map([[0, { x: at.x, y: at.y + 10 }]]));
    } else {
      await this.#page.mouse.move(at.x, at.y);
      await this.#page.mouse.down();
      await this.#page.mouse.move(at.x, at.y + 10, { steps: 2 });
    }
    await expect(this.list.note(text)).toHaveAttribute('data-held');
  }

  async carriesTo(at: Point): Promise<void> {
    if (this.#fingers !== null) await this.#fingers.slide(new Map([[0, at]]));
    else await this.#page.mouse.move(at.x, at.y, { steps: 6 });
  }

  /** To the upper or the lower half of a note. */
  async carriesOver(text: string, half: 'upper' | 'lower'): Promise<void> {
    const { x, y, height } = await boxOf(this.list.note(text));
    await this.carriesTo({ x: x + 30, y: y + height * (half === 'upper' ? 0.25 : 0.75) });
  }

  async carriesToHead(theme: string): Promise<void> {
    const { x, y } = await boxOf(this.list.section(theme));
    await this.carriesTo({ x: x + 40, y: y + 24 });
  }

  async isPromised(words: string): Promise<void> {
    await expect(this.held).toHaveText(words);
  }

  async letsGo(): Promise<void> {
    if (this.#fingers !== null) await this.#fingers.lift();
    else await this.#page.mouse.up();
    await expect(this.rows).toHaveCount(0);
  }
}
