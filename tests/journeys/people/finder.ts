import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who looks for words, on the board or in the list. */
export class Finder {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get field(): Locator {
    return this.page.getByRole('searchbox', { name: /^Find in notes/ });
  }

  async looksFor(words: string): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await expect(this.field).toBeFocused();
    await this.page.keyboard.type(words);
  }

  /** What stands beside the field. */
  async reads(count: string): Promise<void> {
    await expect(this.page.getByRole('search')).toContainText(count);
  }

  async hears(words: string): Promise<void> {
    await expect(this.page.locator('[aria-live="polite"]').filter({ hasText: words })).toHaveCount(1);
  }

  /** The ring around what was gone to. */
  get mark(): Locator {
    return this.page.locator('[data-found]');
  }
}
