import { expect, type Page } from '@playwright/test';

/** Somebody who joins with a code or a link, on a device that Heard has not seen. */
export class Newcomer {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async typeCode(code: string): Promise<void> {
    await this.page.getByLabel('Join code').fill(code);
    await this.page.getByRole('button', { name: 'Join', exact: true }).click();
  }

  async introduce(name: string, organisation = ''): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('Organisation or group').fill(organisation);
    await this.page.getByRole('button', { name: 'Join the session' }).click();
  }

  async join(link: string, name: string, organisation = ''): Promise<void> {
    await this.page.goto(link);
    await this.introduce(name, organisation);
    await this.isInside();
  }

  async isInside(): Promise<void> {
    await expect(this.page).toHaveURL(/\/s\/ses_[\w-]{22}$/);
  }

  /** What stands in the one message about what went wrong. */
  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('alert')).toContainText(words);
  }
}
