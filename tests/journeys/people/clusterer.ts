import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who works on the board with mouse and keys. */
export class Clusterer {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  note(words: string): Locator {
    return this.page.getByRole('option', { name: `Note: ${words}` });
  }

  theme(title: string): Locator {
    return this.page.getByRole('option', { name: `Theme: ${title}` });
  }

  /** Writes a note with the keyboard only. */
  async write(words: string): Promise<void> {
    await expect(this.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
    await this.page.keyboard.press('n');
    await expect(this.page.getByRole('textbox', { name: 'What was heard' })).toBeFocused();
    await this.page.keyboard.type(words);
    await this.page.keyboard.press('Escape');
    await expect(this.note(words)).toBeFocused();
  }

  /** Takes hold of a thing with the mouse and carries it over another, without letting go. */
  async carry(from: Locator, to: Locator): Promise<void> {
    const [a, b] = [await middleOf(from), await middleOf(to)];
    await this.page.mouse.move(a.x, a.y);
    await this.page.mouse.down();
    await this.page.mouse.move(a.x + 8, a.y + 8, { steps: 2 });
    await this.page.mouse.move(b.x, b.y, { steps: 8 });
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
  }
}

async function middleOf(thing: Locator): Promise<{ x: number; y: number }> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('it is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
