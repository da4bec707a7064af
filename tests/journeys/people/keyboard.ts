import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who has a keyboard and nothing else. Nothing here points, clicks or sets the focus. */
export class Keyboard {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async presses(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tab, until the focus is there. */
  async tabsTo(thing: Locator): Promise<void> {
    await expect(thing).toBeVisible();
    for (let turn = 0; turn < 120; turn++) {
      if (await thing.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab never comes there');
  }

  /** On the page of the session's code. */
  async joins(address: string, name: string): Promise<void> {
    await this.page.goto(address);
    await this.tabsTo(this.page.getByLabel('Your name'));
    await this.types(name);
    await this.presses('Enter');
    await expect(this.page).toHaveURL(/\/s\/ses_/);
  }

  async adds(text: string): Promise<void> {
    await this.presses('n');
    await expect(this.page.getByRole('textbox', { name: 'What was heard' })).toBeFocused();
    await this.types(text);
    await this.presses('Escape');
    await expect(this.page.getByRole('option', { name: `Note: ${text}` })).toBeFocused();
  }

  /** What has the focus on the board goes into a theme. */
  async movesItTo(theme: string): Promise<void> {
    await this.presses('m');
    await expect(this.page.getByRole('combobox', { name: 'Where to' })).toBeFocused();
    await this.types(theme);
    const places = this.page.getByRole('listbox', { name: /Where to$/ });
    await expect(places.getByRole('option')).toContainText([theme]);
    await this.presses('ArrowDown', 'Enter');
    await expect(this.page.getByRole('button', { name: 'Move', exact: true })).toBeEnabled();
    await this.presses('Enter');
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  async opensTheList(): Promise<void> {
    const view = this.page.getByRole('toolbar', { name: 'View' });
    await this.tabsTo(view.getByRole('button').first());
    await this.presses('End', 'Enter');
    await expect(this.page.getByRole('region', { name: 'Notes and themes as a list' })).toBeVisible();
  }
}
