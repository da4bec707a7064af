import type { Board } from '../board/index.ts';
import type { Level } from '../engagement/index.ts';
import type { ShowAs } from '../participant/index.ts';

/** What a report says about the session besides what is on its board. */
export interface SessionFacts {
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly howWeDecide: string;
  /** "2026-11-22T18:00", "2026-11-22" or empty: the date and time of the place, as it was typed. */
  readonly heldAt: string;
  readonly place: string;
  readonly engagement: EngagementFacts;
}

export interface EngagementFacts {
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly partners: string;
  readonly level: Level;
}

/** Who joined the session, reduced to what each person chose to show. */
export interface PeopleFacts {
  readonly joined: number;
  /** Largest first, then by name. */
  readonly organisations: readonly { readonly name: string; readonly people: number }[];
  /** Joined without an organisation, or chose not to show it. */
  readonly withoutOrganisation: number;
}

export interface ReportFacts {
  readonly session: SessionFacts;
  readonly people: PeopleFacts;
  /** Milliseconds since 1970. */
  readonly generatedAt: number;
}

/** What a report reads of a board. */
export type ReportSource = Pick<
  Board,
  'cards' | 'themes' | 'recommendations' | 'conversations' | 'arrangement'
>;

/** Names never come into it: a report says who took part by organisation and number. */
export function peopleFacts(
  people: Iterable<{ readonly organisation: string; readonly showAs: ShowAs }>,
): PeopleFacts {
  const organisations = new Map<string, { name: string; people: number }>();
  let joined = 0;
  let withoutOrganisation = 0;
  for (const { organisation, showAs } of people) {
    joined += 1;
    const name = showAs === 'none' ? '' : organisation.trim().replace(/\s+/g, ' ');
    if (name === '') {
      withoutOrganisation += 1;
      continue;
    }
    const found = organisations.get(name.toLowerCase());
    if (found === undefined) organisations.set(name.toLowerCase(), { name, people: 1 });
    else found.people += 1;
  }
  const sorted = [...organisations.values()].sort(
    (a, b) => b.people - a.people || a.name.localeCompare(b.name, 'en-GB'),
  );
  return { joined, organisations: sorted, withoutOrganisation };
}
