import { expect, type Locator, type Page } from '@playwright/test';

/** The texts of a board by theme, as the list shows them from top to bottom. */
export type Shown = readonly { readonly theme: string; readonly notes: readonly string[] }[];

/** The list as somebody on a phone, or with the keyboard alone, meets it. */
export class List {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get region(): Locator {
    return this.page.getByRole('region', { name: 'Notes and themes as a list' });
  }

  /** Turns from the board to the list, where it is not shown already. */
  async opens(): Promise<void> {
    const view = this.page.getByRole('toolbar', { name: 'View' });
    await expect(this.region.or(view).first()).toBeVisible();
    if (!(await this.region.isVisible())) await view.getByRole('button', { name: 'List' }).click();
    await expect(this.region).toBeVisible();
  }

  get notes(): Locator {
    return this.region.locator('li[data-card]');
  }

  section(theme: string): Locator {
    return this.region.getByRole('region', { name: theme, exact: true });
  }

  note(text: string): Locator {
    return this.region.locator('li[data-card]').filter({ hasText: text });
  }

  /** What of a note the keyboard is on. */
  box(text: string): Locator {
    return this.note(text).getByRole('checkbox');
  }

  words(text: string): Locator {
    return this.note(text).getByText(text, { exact: true }).last();
  }

  /** Their boxes. */
  get selected(): Locator {
    return this.notes.getByRole('checkbox', { checked: true });
  }

  get selectionBar(): Locator {
    return this.page.getByRole('toolbar', { name: 'With the selected notes' });
  }

  async ticks(text: string): Promise<void> {
    await this.box(text).check();
  }

  async folds(theme: string): Promise<void> {
    await this.region.getByRole('button', { name: `Fold: ${theme}` }).click();
  }

  async unfolds(theme: string): Promise<void> {
    await this.region.getByRole('button', { name: `Unfold: ${theme}` }).click();
  }

  /** Only that theme, or “All themes”. */
  async shows(theme: string): Promise<void> {
    const choice = this.region.getByRole('combobox', { name: 'Show' });
    const label = (await choice.getByRole('option').allTextContents()).find((one) => one.startsWith(theme));
    await choice.selectOption({ label: label ?? theme });
  }

  /** One of the acts behind the three dots of the list. */
  async chooses(act: string): Promise<void> {
    await this.region.getByRole('button', { name: 'More for the list' }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  async removes(text: string): Promise<void> {
    await this.note(text).getByRole('button', { name: /^More/ }).click();
    await this.page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(this.note(text)).toHaveCount(0);
  }

  async adds(text: string, theme?: string): Promise<void> {
    await this.region.getByRole('button', { name: 'Add a note' }).first().click();
    const form = this.page.getByRole('form', { name: 'Add a note' });
    await form.getByLabel('What was heard').fill(text);
    if (theme !== undefined) await form.getByLabel('Theme').selectOption({ label: theme });
    await form.getByRole('button', { name: 'Add note' }).click();
    await expect(this.note(text)).toBeVisible();
    await form.getByRole('button', { name: 'Close' }).click();
  }

  async moves(text: string, theme: string): Promise<void> {
    await this.note(text)
      .getByRole('button', { name: /^Move to…/ })
      .click();
    const question = this.page.getByRole('dialog', { name: 'Move the note to…' });
    await question.getByRole('combobox', { name: 'Where to' }).fill(theme);
    const places = this.page.getByRole('listbox', { name: /Where to$/ });
    await places.getByRole('option', { name: theme }).click();
    await question.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(this.section(theme).locator('li').filter({ hasText: text })).toBeVisible();
  }

  /** To another place in a theme: "Last", "First" or "After: " and the words of a note. */
  async movesTo(text: string, theme: string, place: string): Promise<void> {
    await this.note(text)
      .getByRole('button', { name: /^Move to…/ })
      .click();
    const question = this.page.getByRole('dialog', { name: 'Move the note to…' });
    await question.getByRole('combobox', { name: 'Where to' }).fill(theme);
    const places = this.page.getByRole('listbox', { name: /Where to$/ });
    await places.getByRole('option', { name: theme }).click();
    await question.getByLabel('At which place').selectOption({ label: place });
    await question.getByRole('button', { name: 'Move', exact: true }).click();
    await expect(question).toBeHidden();
  }

  async writesIn(text: string): Promise<Locator> {
    await this.note(text).getByRole('button', { name: /^More/ }).click();
    await this.page.getByRole('menuitem', { name: 'Edit' }).click();
    const editor = this.region.getByRole('textbox', { name: 'The words of this note' });
    // Until then the caret may still be put at the end.
    await expect(editor).toBeFocused();
    return editor;
  }

  /** All that is on the board. Sections must not be folded. */
  async shown(): Promise<Shown> {
    return this.region.locator('[data-section]').evaluateAll((sections) =>
      sections.map((section) => ({
        theme: section.querySelector('h2')?.lastChild?.textContent ?? '',
        notes: [...section.querySelectorAll('li[data-card]')].map(
          (row) => row.querySelector('[dir=auto]')?.textContent ?? '',
        ),
      })),
    );
  }

  /** The notes of a theme from top to bottom. */
  async notesOf(theme: string): Promise<readonly string[] | undefined> {
    return (await this.shown()).find((one) => one.theme === theme)?.notes;
  }
}
