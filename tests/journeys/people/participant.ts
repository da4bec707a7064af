import { expect, type Locator, type Page } from '@playwright/test';

/** What the bar says about the line to the server. */
export type Line = 'Saved' | 'Saving…' | 'Offline, kept on this device' | 'Kept on this device';

const tools = ['RichTextEditor', 'MoveToDialog', 'RecommendationsPanel', 'ListView', 'PictureDialog'];

/** Runs in the page. */
function toolsNotFetched(names: readonly string[]): string[] {
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  return names.filter((part) => !fetched.some((name) => name.includes(`/${part}-`) && name.endsWith('.js')));
}

/** Somebody inside a session: the bar, the panels and the dialogs, whichever view they look at. */
export class Participant {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Until the board is there and on the server's disk. */
  async settlesIn(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
    await this.sees('Saved');
  }

  /** Until what the room fetches at rest is there, so that nothing is missing when the network goes. */
  async hasAllTools(): Promise<void> {
    await expect.poll(() => this.page.evaluate(toolsNotFetched, tools), { timeout: 30_000 }).toEqual([]);
  }

  async knowsTheFirstSteps(): Promise<void> {
    await this.page.getByRole('button', { name: 'Got it, do not show this again' }).click();
  }

  get line(): Locator {
    return this.page.locator('[data-connection]');
  }

  async sees(line: Line): Promise<void> {
    await expect(this.line).toHaveText(line);
  }

  /** One of the acts behind the three dots of the bar. */
  async choosesInTheBar(act: string): Promise<void> {
    const bar = this.page.getByRole('banner');
    await bar.getByRole('button', { name: 'More', exact: true }).click();
    await this.page.getByRole('menuitem', { name: act, exact: true }).click();
  }

  panel(title: string): Locator {
    return this.page.getByRole('complementary', { name: title });
  }

  async opensPanel(title: 'Recommendations' | 'Snapshots'): Promise<Locator> {
    await this.choosesInTheBar(title);
    await expect(this.panel(title)).toBeVisible();
    return this.panel(title);
  }

  async opensPeople(): Promise<Locator> {
    await this.page.getByRole('button', { name: /Show people$/ }).click();
    await expect(this.panel('People')).toBeVisible();
    return this.panel('People');
  }

  /** One of the acts about somebody in the open list of people. */
  async choosesFor(name: string, act: string): Promise<void> {
    await this.panel('People')
      .getByRole('button', { name: `What to do about ${name}` })
      .click();
    await this.page.getByRole('menuitem', { name: act, exact: true }).click();
  }

  /** Writes a recommendation that rests on themes; `number` is the one it gets. */
  async recommends(
    number: number,
    { text, themes }: { readonly text: string; readonly themes: readonly string[] },
  ): Promise<void> {
    const panel = await this.opensPanel('Recommendations');
    await panel.getByRole('button', { name: 'Write a recommendation' }).click();
    const words = panel.getByRole('textbox', { name: /what should change$/ });
    await words.fill(text);
    await words.press('Escape');
    const item = panel.getByRole('listitem').filter({
      has: this.page.getByRole('heading', { name: `Recommendation ${number}` }),
    });
    await item.getByRole('button', { name: 'Add a theme or note' }).click();
    for (const theme of themes) {
      await item.getByRole('searchbox').fill(theme);
      await item.getByRole('button', { name: `${theme} Theme` }).click();
      await expect(item.getByRole('button', { name: `Take off: ${theme}` })).toBeVisible();
    }
  }

  async closesPanel(title: string): Promise<void> {
    await this.panel(title).getByRole('button', { name: 'Close' }).click();
    await expect(this.panel(title)).toBeHidden();
  }

  async undoes(): Promise<void> {
    await this.page.getByRole('button', { name: 'Undo what I did' }).click();
  }

  async redoes(): Promise<void> {
    await this.page.getByRole('button', { name: 'Redo' }).click();
  }

  get notices(): Locator {
    return this.page.getByRole('region', { name: 'Notices' });
  }

  /** What is read out to who listens. */
  async hears(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('log').filter({ hasText: words })).not.toHaveCount(0);
  }

  /** A short message at the edge of the window. */
  async isTold(words: string | RegExp, patience?: { readonly timeout: number }): Promise<void> {
    await expect(this.notices).toContainText(words, patience);
  }
}
