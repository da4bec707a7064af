import { expect, type Locator, type Page } from '@playwright/test';
import { Board, boxOf } from './board.ts';

/** Somebody on a phone who taps, and neither drags nor presses long. */
export class Tapper {
  readonly page: Page;
  readonly board: Board;
  constructor(page: Page) {
    this.page = page;
    this.board = new Board(page);
  }

  /** Turns from the list, which comes first on a phone. */
  async opensTheBoard(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Board', exact: true }).tap();
    await expect(this.board.region).toBeVisible();
  }

  get #bar(): Locator {
    return this.page.getByRole('toolbar', { name: 'What to do with these notes' });
  }

  /** From now on every tap adds a note to what is selected. */
  async beginsToSelect(): Promise<void> {
    const select = this.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Select' });
    await select.tap();
    await expect(select).toHaveAttribute('aria-pressed', 'true');
  }

  /** These and no others: a tap on empty paper lets go of what was selected before. */
  async selects(texts: readonly string[]): Promise<void> {
    await this.page.getByRole('button', { name: 'Fit', exact: true }).tap();
    const { x, y, height } = await boxOf(this.board.region);
    await this.page.touchscreen.tap(x + 6, y + height / 2);
    for (const text of texts) {
      await this.board.note(text).tap();
      await expect(this.board.note(text)).toHaveAttribute('aria-selected', 'true');
    }
  }

  /** Makes a theme of what is selected and names it. */
  async groupsThem(title: string): Promise<void> {
    await this.#bar.getByRole('button', { name: 'Group these' }).tap();
    const field = this.page.getByRole('textbox', { name: 'Title of the theme' });
    await expect(field).toBeFocused();
    await field.fill(title);
    await field.press('Enter');
    await expect(this.board.theme(title)).toBeVisible();
  }

  async movesThemTo(theme: string): Promise<void> {
    await this.#bar.getByRole('button', { name: 'Move to…' }).tap();
    const question = this.page.getByRole('dialog');
    await this.page
      .getByRole('listbox', { name: /Where to|Suggestions/ })
      .getByRole('option', { name: theme })
      .tap();
    await question.getByRole('button', { name: 'Move', exact: true }).tap();
    await expect(question).toBeHidden();
  }
}
