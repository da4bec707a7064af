import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The same in light and in dark, between which only colours differ. */
export async function expectAccessibleInBothColours(page: Page): Promise<void> {
  await turns(page, 'light');
  await expectAccessible(page);
  await turns(page, 'dark');
  await expectAccessible(page, ['color-contrast']);
}

/** Until nothing fades from one colour into the other any more. */
async function turns(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

/** Expects that the page as it stands has no violation of WCAG 2.2 A and AA, nor of axe's best practices; with `rules`, only of these. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // A page that is still being fetched has no heading yet; it is the page itself that is looked at.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // The other mode opens a page of its own to put together what was found in the frames of a page: ours has none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  if (rules !== undefined) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((n) => n.target).join(', ')})`,
  );
  expect(said).toEqual([]);
}
