import { expect, type Locator, type Page } from '@playwright/test';

const opposite: Readonly<Record<string, string>> = {
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
  ArrowUp: 'ArrowDown',
  ArrowDown: 'ArrowUp',
};

/** Somebody who has a keyboard and nothing else. Nothing here points, clicks or sets the focus. */
export class Keyboard {
  readonly page: Page;
  /** How many keys, without those of the words that were written. */
  pressed = 0;
  constructor(page: Page) {
    this.page = page;
  }

  async presses(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.pressed += keys.length;
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

  /** Goes to a note arrow by arrow, as somebody who sees where it lies, and selects it beside what is selected. */
  async selectsToo(note: Locator): Promise<void> {
    await expect(note).toBeVisible();
    let last = '';
    for (let turn = 0; turn < 30; turn++) {
      const ways = await this.#waysTo(note);
      // Nobody goes back and forth between two notes.
      const way = ways.find((one) => one !== opposite[last]);
      if (way === undefined) break;
      await this.presses(`Control+${way}`);
      last = way;
    }
    await expect(note).toBeFocused();
    await this.presses(' ');
    await expect(note).toHaveAttribute('aria-selected', 'true');
  }

  /** Makes a theme of what is selected. */
  async groupsThem(title: string): Promise<void> {
    await this.presses('g');
    await expect(this.page.getByRole('textbox', { name: 'Title of the theme' })).toBeFocused();
    await this.types(title);
    await this.presses('Enter');
    await expect(this.page.getByRole('option', { name: `Theme: ${title}, ` })).toBeFocused();
  }

  /** The arrows that lead from what has the focus to a thing, the better one first; none where it has come there. */
  async #waysTo(thing: Locator): Promise<string[]> {
    return thing.evaluate((to) => {
      const from = document.activeElement;
      if (from === to || from === null) return [];
      const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
      const level = a.left < b.left ? 'ArrowRight' : 'ArrowLeft';
      const upright = a.top < b.top ? 'ArrowDown' : 'ArrowUp';
      return a.top < b.bottom && b.top < a.bottom ? [level, upright] : [upright, level];
    });
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

  /** Goes to a note of the list arrow by arrow and selects it beside what is selected. */
  async marks(box: Locator): Promise<void> {
    for (let turn = 0; turn < 60; turn++) {
      const way = await box.evaluate((to) => {
        const from = document.activeElement;
        if (from === to || from === null) return null;
        const isBelow = from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING;
        return isBelow ? 'ArrowDown' : 'ArrowUp';
      });
      if (way === null) break;
      await this.presses(way);
    }
    await expect(box).toBeFocused();
    await this.presses(' ');
    await expect(box).toBeChecked();
  }

  /** Makes a theme of what is selected in the list; the keyboard is on its head then. */
  async groupsInTheList(title: string): Promise<void> {
    await this.presses('g');
    await expect(this.page.getByRole('textbox', { name: 'Name of the theme' })).toBeFocused();
    await this.types(title);
    await this.presses('Enter');
    await expect(this.page.getByRole('button', { name: `Fold: ${title}` })).toBeFocused();
  }
}
