import type { Engagement } from '@heard/shared/engagement/contract';
import type { Invitation, SessionSummary } from '@heard/shared/session/contract';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import type { RunningServer } from '../../support/server.ts';
import { Newcomer } from './newcomer.ts';
import type { SessionPlan, Ways } from './organiser.ts';
import { Participant } from './participant.ts';

export interface Gathering {
  /** The organiser, inside the session as its facilitator. */
  readonly facilitator: Participant;
  readonly ways: Ways;
  /** Address of the organiser's page about the engagement. */
  readonly engagementPage: string;
}

/**
 * The organiser has made a session and opens its board, in a browser of their own. By the calls of their pages, since how
 * they do it there is a story of its own.
 */
export async function gather(
  browser: Browser,
  server: RunningServer,
  { title, ...about }: SessionPlan,
  options: BrowserContextOptions = {},
): Promise<Gathering> {
  const page = await newPage(browser, options);
  const post = async <Made>(path: string, data: object): Promise<Made> => {
    const response = await page.request.post(`${server.url}/api${path}`, { data });
    if (!response.ok()) throw new Error(`${path} answered ${response.status()}`);
    return (await response.json()) as Made;
  };
  await post('/organiser/sign-in', { key: server.organiserKey });
  const engagement = await post<Engagement>('/engagements', { title: `Engagement: ${title}` });
  const { id } = await post<SessionSummary>(`/engagements/${engagement.id}/sessions`, { title, ...about });
  await post(`/sessions/${id}/open`, {});
  const ways = await page.request.get(`${server.url}/api/sessions/${id}/invitation`);
  await page.goto(`${server.url}/s/${id}`);
  const facilitator = new Participant(page);
  await facilitator.settlesIn();
  return {
    facilitator,
    ways: (await ways.json()) as Invitation,
    engagementPage: `${server.url}/engagements/${engagement.id}`,
  };
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
