import type { CDPSession, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

type Way = 'mouse' | 'pen';

/** A mouse or a pen in a quick hand: what it does arrives at the browser without a rest between. */
export class Pointing {
  readonly #line: CDPSession;
  readonly #way: Way;

  private constructor(line: CDPSession, way: Way) {
    this.#line = line;
    this.#way = way;
  }

  static async with(page: Page, way: Way): Promise<Pointing> {
    return new Pointing(await page.context().newCDPSession(page), way);
  }

  async hovers(at: Point): Promise<void> {
    await this.#tell('mouseMoved', at, { button: 'none' });
  }

  /** Takes hold, moves once and lets go. */
  async throws(from: Point, to: Point): Promise<void> {
    await this.hovers(from);
    await Promise.all([
      this.#tell('mousePressed', from, { button: 'left', clickCount: 1 }),
      this.#tell('mouseMoved', to, { button: 'left', buttons: 1 }),
      this.#tell('mouseReleased', to, { button: 'left', clickCount: 1 }),
    ]);
  }

  async #tell(
    type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
    { x, y }: Point,
    more: { readonly button: 'left' | 'none'; readonly buttons?: number; readonly clickCount?: number },
  ): Promise<void> {
    await this.#line.send('Input.dispatchMouseEvent', { type, x, y, pointerType: this.#way, ...more });
  }
}
