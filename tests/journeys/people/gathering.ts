import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { RunningServer } from '../../support/server.ts';
import { Newcomer } from './newcomer.ts';
import { Organiser, type SessionPlan, type Ways } from './organiser.ts';
import { Participant } from './participant.ts';

export interface Gathering {
  /** The organiser, inside the session as its facilitator. */
  readonly facilitator: Participant;
  readonly ways: Ways;
}

/** The organiser makes a session and opens its board, in a browser of their own. */
export async function gather(
  browser: Browser,
  server: RunningServer,
  plan: SessionPlan,
  options: BrowserContextOptions = {},
): Promise<Gathering> {
  const organiser = new Organiser(await newPage(browser, options));
  await organiser.signIn(server.signInLink);
  const engagement = `Engagement: ${plan.title}`;
  await organiser.makeEngagement(engagement);
  await organiser.openEngagement(engagement);
  await organiser.makeSession(plan);
  const ways = await organiser.waysInto(plan.title);
  await organiser.openBoard(plan.title);
  const facilitator = new Participant(organiser.page);
  await facilitator.settlesIn();
  return { facilitator, ways };
}

/** Somebody joins by the link, in a browser of their own. */
export async function joins(
  browser: Browser,
  ways: Ways,
  name: string,
  options: BrowserContextOptions = {},
): Promise<Participant> {
  const page = await newPage(browser, options);
  await new Newcomer(page).join(ways.link, name);
  const participant = new Participant(page);
  await participant.settlesIn();
  return participant;
}

async function newPage(browser: Browser, options: BrowserContextOptions) {
  return (await browser.newContext(options)).newPage();
}

/** Closes the browsers of everybody. */
export async function goHome(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
}
