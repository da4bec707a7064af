import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { Participant } from './participant.ts';

export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function csvFile(name: string, content: string | Buffer): GivenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

/** A file that lies on this computer. */
export function fileAt(path: string): GivenFile {
  return csvFile(basename(path), readFileSync(path));
}

/** Rows as a CSV file writes them: every cell quoted. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
}

/** Bringing notes in, as somebody in a session does it. */
export class Intake {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async opens(): Promise<void> {
    await new Participant(this.page).choosesInTheBar('Bring notes in');
    await expect(this.page.getByRole('dialog', { name: 'Bring notes in' })).toBeVisible();
  }

  async chooses(file: GivenFile): Promise<void> {
    await this.dialog.locator('input[type=file]').setInputFiles(file);
  }

  async pastes(text: string): Promise<void> {
    await this.dialog.getByLabel('Paste notes').fill(text);
    await this.dialog.getByRole('button', { name: 'Check these notes' }).click();
  }

  /** What the preview promises, such as "2 notes will be added in 1 theme." */
  async isPromised(words: string): Promise<void> {
    await expect(this.dialog.getByRole('status').filter({ hasText: 'will be' })).toHaveText(words);
  }

  async choosesRole(column: RegExp, role: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: column }).selectOption({ label: role });
  }

  async adds(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Add [\d,]+ notes?$/ }).click();
    await expect(this.page.getByRole('dialog', { name: 'Done' })).toBeVisible();
  }

  async isDone(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await expect(this.dialog).toBeHidden();
  }

  /** From choosing a file to the notes on the board. */
  async brings(file: GivenFile): Promise<void> {
    await this.opens();
    await this.chooses(file);
    await this.adds();
    await this.isDone();
  }
}
