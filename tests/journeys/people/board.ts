import { expect, type Locator, type Page } from '@playwright/test';

/** The board as somebody with a mouse meets it. Only what is in view is on the page: `showsAll` comes first. */
export class Board {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Board', exact: true });
  }

  get notes(): Locator {
    return this.page.getByRole('option', { name: /^Note: / });
  }

  note(start: string): Locator {
    return this.page.getByRole('option', { name: `Note: ${start}` });
  }

  theme(title: string): Locator {
    return this.page.getByRole('option', { name: `Theme: ${title}, ` });
  }

  /** The areas that the themes take; what `theme` finds is only the head of one. */
  get grounds(): Locator {
    return this.region.locator('[data-ground]');
  }

  async opens(): Promise<void> {
    if (!(await this.region.isVisible())) {
      await this.page.getByRole('banner').getByRole('button', { name: 'Board', exact: true }).click();
    }
    await expect(this.region).toBeVisible();
  }

  /** Brings everything that is on the board into view; by key, since a notice may lie over the button. */
  async showsAll(): Promise<void> {
    await this.page.getByRole('button', { name: 'Fit', exact: true }).press('Enter');
  }

  async has(count: number): Promise<void> {
    await expect(async () => {
      await this.showsAll();
      await expect(this.notes).toHaveCount(count, { timeout: 1000 });
    }).toPass();
  }

  async adds(text: string): Promise<void> {
    await this.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Note' }).click();
    await this.editor.fill(text);
    await this.editor.press('Escape');
    await expect(this.note(text)).toBeVisible();
  }

  get editor(): Locator {
    return this.page.getByRole('textbox', { name: 'What was heard' });
  }

  async writesIn(start: string): Promise<Locator> {
    await this.note(start).dblclick();
    await expect(this.editor).toBeFocused();
    return this.editor;
  }

  async dropsNoteOnNote(held: string, target: string): Promise<void> {
    await this.drags(this.note(held), this.note(target));
  }

  /** Lets go over the heading of the theme. */
  async dropsNoteOnTheme(held: string, title: string): Promise<void> {
    await this.drags(this.note(held), this.theme(title), { x: 40, y: 8 });
  }

  /** While a theme is new its title is open for writing. */
  async namesTheTheme(title: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: 'Title of the theme' });
    await field.fill(title);
    await field.press('Enter');
    await expect(this.theme(title)).toBeVisible();
  }

  /** One of the acts behind the three dots of the bar of a theme. */
  async presses(title: string, act: string): Promise<void> {
    await this.theme(title).click({ position: { x: 60, y: 12 } });
    const bar = this.page.getByRole('toolbar', { name: 'What to do with this theme' });
    await bar.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  /** One of the acts behind the three dots beside the zoom. */
  async choosesForTheBoard(act: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More for the board' }).press('Enter');
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  /** Draws the right edge of the selected theme out by so many board units. */
  async drawsTheEdge(title: string, by: number): Promise<void> {
    const { x, y, width, height } = await boxOf(this.theme(title));
    const zoom = Number.parseInt((await this.page.getByText(/^\d+ %$/).textContent()) ?? '', 10) / 100;
    const { mouse } = this.page;
    await mouse.move(x + width, y + height / 2);
    await mouse.down();
    await mouse.move(x + width + by * zoom, y + height / 2, { steps: 6 });
    await mouse.up();
  }

  /** How a note lies to a theme, whatever the zoom. */
  async placeBeside(note: string, title: string): Promise<{ isBelow: boolean; isRight: boolean }> {
    const [a, b] = [await boxOf(this.note(note)), await boxOf(this.theme(title))];
    return { isBelow: a.y >= b.y + b.height, isRight: a.x >= b.x + b.width };
  }

  /** How the paper lies under the view. */
  paperPlace(): Promise<string> {
    const paper = this.region.locator('[data-detail] > div').nth(1);
    return paper.evaluate(({ style }) => style.transform);
  }

  /** Takes hold of a note by its middle. */
  async takes(start: string): Promise<Hand> {
    return this.#takesAt(middleOf(await boxOf(this.note(start))));
  }

  /** Takes hold of a theme by its head. */
  async takesTheme(title: string): Promise<Hand> {
    const { x, y } = await boxOf(this.theme(title));
    return this.#takesAt({ x: x + 60, y: y + 12 });
  }

  /** The cursor of somebody else, by the flag with their name. */
  cursor(name: string): Locator {
    return this.region.locator('[aria-hidden="true"]').getByText(name, { exact: true });
  }

  /** Around what somebody else has selected or writes in: "Ann", or "Ann is writing". */
  ring(words: string): Locator {
    return this.region.locator(`[data-name="${words}"]`);
  }

  /** What others drag, where they hold it. */
  ghosts(start: string): Locator {
    return this.region.locator('[aria-hidden="true"]').getByText(start);
  }

  /** What is promised while something is dragged; nothing where it would only lie elsewhere. */
  get promised(): Locator {
    return this.region.locator('[data-promise]');
  }

  async #takesAt(from: Point): Promise<Hand> {
    const { mouse } = this.page;
    let now = from;
    await mouse.move(from.x, from.y);
    await mouse.down();
    const goes = async (to: Point, steps: number) => {
      now = to;
      await mouse.move(to.x, to.y, { steps });
    };
    return {
      carries: (by) => goes({ x: from.x + by.x, y: from.y + by.y }, 5),
      carriesTo: (to, steps = 6) => goes(to, steps),
      letsGo: () => mouse.up(),
      pointer: () => now,
    };
  }

  private async drags(held: Locator, target: Locator, at?: { x: number; y: number }): Promise<void> {
    const from = await boxOf(held);
    const to = await boxOf(target);
    const { mouse } = this.page;
    const end = at ? { x: to.x + at.x, y: to.y + at.y } : middleOf(to);
    await mouse.move(middleOf(from).x, middleOf(from).y);
    await mouse.down();
    await mouse.move(middleOf(from).x + 8, middleOf(from).y + 8, { steps: 2 });
    await mouse.move(end.x, end.y, { steps: 6 });
    await mouse.up();
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mouse whose button is down. */
export interface Hand {
  /** So far from where it was taken, in pixels. */
  carries(by: Point): Promise<void>;
  carriesTo(to: Point, steps?: number): Promise<void>;
  letsGo(): Promise<void>;
  pointer(): Point;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export async function boxOf(thing: Locator): Promise<Box> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('It is not on the board');
  return box;
}

export function middleOf({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2 };
}
