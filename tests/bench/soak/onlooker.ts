import type { CDPSession, Page } from '@playwright/test';
import type { Chance } from '../../support/chance.ts';
import { Person } from '../board/person.ts';

/** What a page holds on to once its garbage is collected. */
export interface Held {
  readonly heapMegabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Somebody in a real browser who looks around on the board, and goes to the list and back. */
export class Onlooker {
  readonly #page: Page;
  readonly #browser: CDPSession;
  readonly #person: Person;
  readonly #chance: Chance;

  private constructor(page: Page, browser: CDPSession, chance: Chance) {
    this.#page = page;
    this.#browser = browser;
    this.#person = new Person(browser);
    this.#chance = chance;
  }

  /** On the address of a board, once it is shown. */
  static async at(page: Page, address: string, chance: Chance): Promise<Onlooker> {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Performance.enable');
    await page.goto(address);
    await page.getByRole('region', { name: 'Board', exact: true }).waitFor();
    await page
      .getByRole('option', { name: /^Note: / })
      .first()
      .waitFor();
    return new Onlooker(page, browser, chance);
  }

  /** A few seconds of one thing or the other, by real input. */
  async looks(): Promise<void> {
    await this.#chance.oneOf([
      () => this.#pans(),
      () => this.#pans(),
      () => this.#zooms(),
      () => this.#selects(),
      () => this.#turnsToTheListAndBack(),
    ])();
  }

  /** What a page loads and looks up when it is first needed is there then. */
  async settlesIn(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) {
      await this.#turnsToTheListAndBack();
      await this.#selects();
    }
  }

  /** Always from the same place, so that the same is drawn. */
  async holds(): Promise<Held> {
    await this.#page.keyboard.press('Escape');
    await this.#page.getByRole('button', { name: 'Fit', exact: true }).press('Enter');
    await this.#calm();
    await this.#browser.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#browser.send('Runtime.getHeapUsage');
    const { metrics } = await this.#browser.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return {
      heapMegabytes: usedSize / 2 ** 20,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
    };
  }

  async leaves(): Promise<void> {
    await this.#page.context().close();
  }

  async #pans(): Promise<void> {
    const [right, down] = [this.#chance.below(900) - 450, this.#chance.below(700) - 350];
    await this.#person.wheel(this.#somewhere(), 1500, (since) => ({
      x: (right * since) / 1500,
      y: (down * since) / 1500,
    }));
  }

  async #zooms(): Promise<void> {
    const far = this.#chance.below(2) === 0 ? 250 : -250;
    await this.#person.wheel(this.#somewhere(), 1200, (since) => ({ x: 0, y: (far * since) / 1200 }), true);
  }

  async #selects(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Fit', exact: true }).press('Enter');
    for (let turn = 0; turn < 3; turn += 1) {
      const { x, y } = this.#somewhere();
      await this.#page.mouse.click(x, y);
      // What is selected has a bar of acts, and the next click must not meet it.
      await this.#page.keyboard.press('Escape');
    }
  }

  async #turnsToTheListAndBack(): Promise<void> {
    const view = this.#page.getByRole('toolbar', { name: 'View' });
    await view.getByRole('button', { name: 'List' }).press('Enter');
    await this.#page.getByRole('region', { name: 'Notes and themes as a list' }).waitFor();
    await this.#page.getByRole('banner').getByRole('button', { name: 'Board', exact: true }).press('Enter');
    await this.#page.getByRole('region', { name: 'Board', exact: true }).waitFor();
  }

  #somewhere() {
    return { x: 200 + this.#chance.below(900), y: 150 + this.#chance.below(500) };
  }

  /** Until what is fitted into the view has been drawn for two seconds. */
  async #calm(): Promise<void> {
    await this.#page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const begun = performance.now(); performance.now() - begun < 2000; ) await frame();
    });
  }
}
