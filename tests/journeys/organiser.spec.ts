import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Organiser } from './people/organiser.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('signs in with the link of the first start, and the key does not stay in the address', async ({
  page,
}) => {
  const organiser = new Organiser(page);
  await organiser.signIn(server.signInLink);
  await expect(page).toHaveURL(`${server.url}/engagements`);
  await page.goBack();
  expect(page.url()).not.toContain(server.organiserKey);
  await page.goto(server.url);
  await page.getByRole('link', { name: 'Your engagements' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('link', { name: 'Sign in as organiser' })).toBeVisible();
});

test('signs in by typing the key, right where it was asked for', async ({ page }) => {
  await page.goto(`${server.url}/engagements`);
  await expect(page.getByLabel('Organiser key')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Organiser key')).toBeFocused();
  await page.getByLabel('Organiser key').fill('not the key');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('That organiser key is not right.');
  await page.getByLabel('Organiser key').fill(server.organiserKey);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Your engagements' })).toBeVisible();
});

test('makes, renames, archives and deletes engagements', async ({ page }) => {
  const organiser = new Organiser(page);
  await organiser.signIn(server.signInLink);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'New engagement' }).click();
  await page.getByRole('button', { name: 'Make the engagement' }).click();
  await expect(page.getByText('Give it a title first.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Cancel' }).click();

  await organiser.makeEngagement('Getting about', 'Understand what stops people.');
  await organiser.rename('Getting about', 'Getting around');
  await expectAccessible(page);
  await organiser.choose('Archive', 'Getting around');
  await page.getByRole('tab', { name: 'Archived (1)' }).click();
  await expectAccessible(page);
  await organiser.choose('Bring back', 'Getting around');
  // Until then its row is still among the archived ones, and goes with whatever is open on it.
  await expect(page.getByRole('tab', { name: 'Archived (1)' })).toBeHidden();

  const question = await organiser.askToDelete('Getting around');
  await question.getByLabel('Type the title to confirm').fill('Getting');
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(question.getByRole('alert')).toContainText('Nothing was deleted.');
  await expectAccessible(page);
  await question.getByLabel('Type the title to confirm').fill('Getting around');
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Start with an engagement')).toBeVisible();
});

test('the small picture of a board that cannot be had is asked for again, and not without end', async ({
  page,
}) => {
  let comes = false;
  let asked = 0;
  await page.clock.install();
  await page.route('**/thumbnail.png', (route) => {
    asked += 1;
    return comes ? route.continue() : route.fulfill({ status: 503 });
  });
  const organiser = new Organiser(page);
  await organiser.signIn(server.signInLink);
  await organiser.makeEngagement('Pictures');
  await organiser.openEngagement('Pictures');
  await organiser.makeSession({ title: 'Tuesday evening' });
  const image = organiser.row('Tuesday evening').locator('img');
  const later = async () => {
    await page.clock.fastForward('02:00');
    return asked;
  };
  await expect.poll(later).toBe(5);
  await expect(image).toHaveCount(0);
  await page.clock.fastForward('01:00:00');
  comes = true;
  await page.reload();
  await expect.poll(() => organiser.thumbnailWidth('Tuesday evening')).toBeGreaterThan(0);
  expect(asked).toBe(6);

  comes = false;
  await page.reload();
  await expect.poll(() => asked).toBe(7);
  comes = true;
  await expect.poll(later).toBe(8);
  await expect.poll(() => organiser.thumbnailWidth('Tuesday evening')).toBeGreaterThan(0);
});

test('plans a session, invites, closes the door, archives and deletes', async ({ page }) => {
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) blocked.push(message.text());
  });
  const organiser = new Organiser(page);
  await organiser.signIn(server.signInLink);
  await organiser.makeEngagement('Warm rooms');
  await organiser.openEngagement('Warm rooms');
  await expect(page).toHaveTitle('Warm rooms · Heard');
  await expectAccessible(page);
  await organiser.makeSession({
    title: 'Monday evening',
    question: 'Where is it warm enough to stay?',
    heldAt: '2026-11-23T18:00',
    place: 'Town hall',
  });
  await expect(organiser.row('Monday evening')).toContainText(/23 November 2026, 18:00 · Town hall/);
  await expect.poll(() => organiser.thumbnailWidth('Monday evening')).toBeGreaterThan(0);
  await organiser.rename('Monday evening', 'First evening');
  await expectAccessible(page);

  await organiser.row('First evening').getByRole('button', { name: 'Invite' }).click();
  await expect(page.getByRole('img', { name: /QR code to join/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const { code, link } = await organiser.waysInto('First evening');
  expect(link).toContain(`${server.url}/j/${code}#`);

  await organiser.choose('Close the door', 'First evening');
  await expect(organiser.row('First evening')).toContainText('Door closed');
  await organiser.openBoard('First evening');
  await page.goBack();
  await organiser.choose('Archive', 'First evening');
  await page.getByRole('tab', { name: 'Archived (1)' }).click();
  const question = await organiser.askToDelete('First evening');
  await question.getByLabel('Type the title to confirm').fill('First evening');
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Make the first session')).toBeVisible();
  expect(blocked).toEqual([]);
});

test('is asked before what was typed is lost', async ({ page }) => {
  const organiser = new Organiser(page);
  await organiser.signIn(server.signInLink);
  await page.getByRole('button', { name: 'New engagement' }).first().click();
  await page.getByLabel('Title').fill('A long thought');
  page.once('dialog', (question) => question.dismiss());
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Title')).toHaveValue('A long thought');
  page.once('dialog', (question) => question.accept());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('an address that leads nowhere says so', async ({ page }) => {
  for (const address of ['/nothing/here', '/engagements/eng_no', '/s/ses_no']) {
    await page.goto(server.url + address);
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  }
  await expectAccessible(page);
});
