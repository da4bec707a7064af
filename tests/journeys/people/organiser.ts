import { expect, type Locator, type Page } from '@playwright/test';

export interface SessionPlan {
  readonly title: string;
  readonly question?: string;
  readonly purpose?: string;
  readonly howWeDecide?: string;
  /** As a date field takes it: 2026-11-26T18:00 */
  readonly heldAt?: string;
  readonly place?: string;
}

export interface Ways {
  readonly code: string;
  readonly link: string;
}

/** The organiser at their pages: what they can do there, in their words. */
export class Organiser {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the link that the server printed at its first start. */
  async signIn(link: string): Promise<void> {
    await this.page.goto(link);
    await expect(this.page.getByRole('heading', { name: 'Your engagements' })).toBeVisible();
  }

  async makeEngagement(title: string, purpose = ''): Promise<void> {
    await this.page.getByRole('button', { name: 'New engagement' }).click();
    const form = this.page.getByRole('dialog', { name: 'New engagement' });
    await form.getByLabel('Title').fill(title);
    await form.getByLabel('Purpose').fill(purpose);
    await form.getByRole('button', { name: 'Make the engagement' }).click();
    await expect(form).toBeHidden();
  }

  async openEngagement(title: string): Promise<void> {
    await this.page.getByRole('link', { name: title }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  async makeSession(plan: SessionPlan): Promise<void> {
    await this.page.getByRole('button', { name: 'New session' }).click();
    const form = this.page.getByRole('dialog', { name: 'New session' });
    await form.getByLabel('Title').fill(plan.title);
    await form.getByLabel('Question').fill(plan.question ?? '');
    await form.getByLabel('Purpose').fill(plan.purpose ?? '');
    await form.getByLabel('How we decide').fill(plan.howWeDecide ?? '');
    await form.getByLabel('When').fill(plan.heldAt ?? '');
    await form.getByLabel('Where').fill(plan.place ?? '');
    await form.getByRole('button', { name: 'Make the session' }).click();
    await expect(form).toBeHidden();
  }

  /** In pixels of the picture itself; 0 where it was not drawn. */
  thumbnailWidth(session: string): Promise<number> {
    return this.row(session)
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.naturalWidth);
  }

  /** Reads code and link off the invitation, and puts it away. */
  async waysInto(session: string): Promise<Ways> {
    await this.row(session).getByRole('button', { name: 'Invite' }).click();
    const invitation = this.page.getByRole('dialog', { name: 'Invite people' });
    const link = await invitation.getByLabel('Or send this link').inputValue();
    const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec((await invitation.textContent()) ?? '')?.[0] ?? '';
    await invitation.getByRole('button', { name: 'Done' }).click();
    return { code, link };
  }

  async openBoard(session: string): Promise<void> {
    await this.row(session).getByRole('button', { name: 'Open the board' }).click();
    await this.page.waitForURL(/\/s\/ses_/);
  }

  /** One of the acts behind the three dots of an engagement or session. */
  async choose(act: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for ${title}` }).click();
    await this.page.getByRole('menuitem', { name: act }).click();
  }

  async rename(title: string, to: string): Promise<void> {
    await this.choose('Edit', title);
    await this.page.getByRole('dialog').getByLabel('Title').fill(to);
    await this.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(this.page.getByRole('dialog')).toBeHidden();
  }

  /** The question whether to delete, open. */
  async askToDelete(title: string): Promise<Locator> {
    await this.choose('Delete', title);
    return this.page.getByRole('alertdialog');
  }

  row(title: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: title }) });
  }
}
