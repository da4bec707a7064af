import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

export type Point = { readonly x: number; readonly y: number };
/** How far something has got after so many milliseconds, in pixels. */
export type Way = (since: number) => Point;

/** Milliseconds between two events of a wheel or a pointer, as a screen of 60 Hz delivers them. */
const beat = 1000 / 60;
/** A page that has not answered so many events gets no further ones: a browser would put them together as well. */
const mostUnanswered = 4;
const control = 2;
const held = { button: 'left', buttons: 1, clickCount: 1 } as const;

interface MouseInput extends Point {
  readonly type: 'mousePressed' | 'mouseReleased' | 'mouseMoved' | 'mouseWheel';
  readonly button?: 'left';
  readonly buttons?: number;
  readonly clickCount?: number;
  readonly deltaX?: number;
  readonly deltaY?: number;
  readonly modifiers?: number;
}

/** Somebody at the screen: what they do takes the way of real input through the browser. */
export class Person {
  readonly #browser: CDPSession;

  constructor(browser: CDPSession) {
    this.#browser = browser;
  }

  /** Turns the wheel over `at` for so long; `way` says how far it has been turned by then. Answers how far it was. */
  async wheel(at: Point, milliseconds: number, way: Way, isZoom = false): Promise<Point> {
    let turned: Point = { x: 0, y: 0 };
    await this.#everyBeat(milliseconds, (since) => {
      const to = way(since);
      const deltas = { deltaX: to.x - turned.x, deltaY: to.y - turned.y };
      turned = to;
      return this.#mouse({ type: 'mouseWheel', ...at, ...deltas, modifiers: isZoom ? control : 0 });
    });
    return turned;
  }

  /** Takes hold at `from`, as some do only after a few pixels. */
  async hold(from: Point): Promise<void> {
    await this.#mouse({ type: 'mouseMoved', ...from });
    await this.#mouse({ type: 'mousePressed', ...from, ...held });
    for (const x of [4, 8, 12]) await this.#mouse({ type: 'mouseMoved', y: from.y, x: from.x + x, ...held });
  }

  /** Moves what was taken hold of at `from` for so long; `way` says how far it has got by then. Answers where it ends. */
  async drag(from: Point, milliseconds: number, way: Way): Promise<Point> {
    let at = from;
    await this.#everyBeat(milliseconds, (since) => {
      const by = way(since);
      at = { x: from.x + by.x, y: from.y + by.y };
      return this.#mouse({ type: 'mouseMoved', ...at, ...held });
    });
    return at;
  }

  async letGo(at: Point): Promise<void> {
    await this.#mouse({ type: 'mouseReleased', ...at, ...held, buttons: 0 });
  }

  async doubleClick(at: Point): Promise<void> {
    await this.#mouse({ type: 'mouseMoved', ...at });
    for (const clickCount of [1, 2]) {
      await this.#mouse({ type: 'mousePressed', ...at, ...held, clickCount });
      await this.#mouse({ type: 'mouseReleased', ...at, ...held, buttons: 0, clickCount });
    }
  }

  /** One letter after the other, with a pause as between two keys of somebody who types quickly. */
  async type(letters: string, pauseBetween: number): Promise<void> {
    for (const text of letters) {
      const capital = text.toUpperCase();
      const key = { key: text, code: `Key${capital}`, windowsVirtualKeyCode: capital.charCodeAt(0) };
      await this.#browser.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...key });
      await this.#browser.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
      await pause(pauseBetween);
    }
  }

  async #mouse(event: MouseInput): Promise<void> {
    await this.#browser.send('Input.dispatchMouseEvent', event);
  }

  /** At the beat of a screen, however slowly the page answers. */
  async #everyBeat(milliseconds: number, act: (since: number) => Promise<void>): Promise<void> {
    const begun = performance.now();
    const unanswered = new Set<Promise<void>>();
    for (let since = 0; since <= milliseconds; since = performance.now() - begun) {
      if (unanswered.size < mostUnanswered) {
        const done: Promise<void> = act(since).finally(() => unanswered.delete(done));
        unanswered.add(done);
      }
      await pause(beat - (since % beat));
    }
    await Promise.all(unanswered);
  }
}
