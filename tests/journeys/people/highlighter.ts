import { expect, type Locator, type Page } from '@playwright/test';

/** What can be chosen in the sheet, by its label. */
export type HighlightField = 'Tag' | 'Person' | 'Organisation' | 'Conversation' | 'Words';

/** Somebody who highlights some of the notes, or colours them by something else, on the board or in the list. */
export class Highlighter {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get sheet(): Locator {
    return this.page.getByRole('dialog', { name: 'Highlight notes' });
  }

  /** What is highlighted, above the notes. */
  get bar(): Locator {
    return this.page.getByRole('region', { name: 'Highlighted' });
  }

  get legend(): Locator {
    return this.page.getByRole('list', { name: /^Coloured by/ });
  }

  /** By its own button. */
  async opens(): Promise<void> {
    await this.page.getByRole('button', { name: 'Highlight', exact: true }).click();
    await expect(this.sheet).toBeVisible();
  }

  /** Among the further acts, as there is room for on a phone. */
  async opensByMore(menu: 'More for the board' | 'More for the list'): Promise<void> {
    await this.page.getByRole('button', { name: menu }).click();
    await this.page.getByRole('menuitem', { name: 'Highlight' }).click();
    await expect(this.sheet).toBeVisible();
  }

  async chooses(field: HighlightField, option: string): Promise<void> {
    await this.sheet.getByLabel(field).selectOption({ label: option });
  }

  async colours(by: 'Theme' | 'Organisation' | 'Conversation'): Promise<void> {
    await this.sheet.getByLabel('Colour notes by').selectOption({ label: by });
  }

  async isDone(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Done' }).click();
    await expect(this.sheet).toBeHidden();
  }

  /** The count while choosing, which is also read out. */
  async isTold(count: string): Promise<void> {
    await expect(this.sheet.getByRole('status')).toHaveText(count);
  }

  async showsAll(): Promise<void> {
    await this.bar.getByRole('button', { name: 'Show all' }).click();
    await expect(this.bar).toBeHidden();
  }
}
