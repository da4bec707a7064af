import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The page of the report, and the files that come from it. */
export class ReportReader {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** From inside the session. */
  async opens(): Promise<void> {
    await this.page.goto(`${this.page.url().replace(/\?.*$/, '')}/report`);
    await expect(this.preview).toBeVisible();
  }

  get preview(): Locator {
    return this.page.getByRole('article', { name: 'Preview of the report' });
  }

  async downloads(button: 'Download the Word report' | 'Everything (JSON)'): Promise<Buffer> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    return readFile(await download.path());
  }
}
