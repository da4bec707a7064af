import type { CDPSession, Page } from '@playwright/test';
import type { BoardBench } from '../../../client/src/bench/board-bench.ts';
import { openChromium } from '../pages.ts';
import { pageOf } from './build-pages.ts';
import { type InPage, watches } from './in-page.ts';
import { Person } from './person.ts';
import type { System } from './systems.ts';

export const view = { width: 1440, height: 900 };
/** Where the pointer is while the wheel turns. */
export const middle = { x: view.width / 2, y: view.height / 2 };
/** Milliseconds after which a page counts as stuck. */
const patience = 120_000;

export interface Frames {
  /** Of the main thread, each second. */
  readonly fps: number;
  /** Milliseconds between two of them, which 95 of 100 gaps do not exceed. */
  readonly p95: number;
}

/** A system with its notes in a browser of its own, and somebody in front of it. */
export class Visit {
  readonly system: System;
  readonly notes: number;
  readonly person: Person;
  readonly #page: Page;
  readonly #browser: CDPSession;

  constructor(system: System, notes: number, page: Page, browser: CDPSession) {
    this.system = system;
    this.notes = notes;
    this.person = new Person(browser);
    this.#page = page;
    this.#browser = browser;
  }

  /** Milliseconds from opening the page until the first view was painted. */
  async paintedAt(): Promise<number> {
    await this.#page.waitForFunction(() => window.__inPage.paintedAt !== null, null, { timeout: patience });
    return this.inside((page) => page.paintedAt ?? Number.NaN);
  }

  /** Asks what was put into the page. */
  async inside<Answer, Input = undefined>(
    ask: (page: InPage, input: Input) => Answer | Promise<Answer>,
    input?: Input,
  ): Promise<Answer> {
    const inside = await this.#page.evaluateHandle(() => window.__inPage);
    return inside.evaluate(ask as (page: InPage, input: unknown) => Answer, input);
  }

  /** Asks the board itself. */
  async board<Answer, Input = undefined>(
    ask: (board: BoardBench, input: Input) => Answer,
    input?: Input,
  ): Promise<Answer> {
    const board = await this.#page.evaluateHandle(() => window.__bench as BoardBench);
    return board.evaluate(ask as (board: BoardBench, input: unknown) => Answer, input);
  }

  /** Looks from there, and waits until everything is drawn that is to be. */
  async lookFrom(x: number, y: number, zoom: number): Promise<void> {
    await this.board((board, camera) => board.setCamera(camera.x, camera.y, camera.zoom), { x, y, zoom });
    await this.inside((page) => page.calm());
  }

  /** The frames while something is done. */
  async frames(act: () => Promise<unknown>): Promise<Frames> {
    await this.inside((page) => page.startFrames());
    await act();
    const moments = await this.inside((page) => page.stopFrames());
    const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] as number));
    const all = gaps.reduce((sum, gap) => sum + gap, 0);
    return { fps: (1000 * gaps.length) / all, p95: percentile(gaps, 0.95) };
  }

  /** Megabytes that JavaScript holds once everything is gone that nobody needs. */
  async heap(): Promise<number> {
    await this.#browser.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#browser.send('Runtime.getHeapUsage');
    return usedSize / 1024 / 1024;
  }

  async untilWriting(): Promise<void> {
    await this.#page.waitForFunction(() => {
      const { activeElement } = document;
      return (
        activeElement instanceof HTMLTextAreaElement ||
        (activeElement instanceof HTMLElement && activeElement.isContentEditable)
      );
    });
    await this.inside((page) => page.calm());
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Opens the page of a system in a new browser that has a quarter of the processor at `slowdown` 4, and closes it again. */
export async function withVisit<Result>(
  { system, notes, slowdown, url }: { system: System; notes: number; slowdown: number; url: string },
  act: (visit: Visit) => Promise<Result>,
): Promise<Result> {
  // Peers would ask their makers for fonts and pictures.
  const browser = await openChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
  try {
    const context = await browser.newContext({ viewport: view });
    const page = await context.newPage();
    for (const watch of watches) await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    page.on('pageerror', (error) => process.stdout.write(`${system.name}: ${error.message}\n`));
    await page.goto(`${url}/${system.name}/${pageOf(system.name)}?notes=${notes}`);
    return await act(new Visit(system, notes, page, session));
  } finally {
    await browser.close();
  }
}
