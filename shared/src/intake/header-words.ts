import type { Role } from './role.ts';

type Named = Exclude<Role, 'leave out'>;

const listed = (names: string) => names.split(', ');

/** Names that columns go by, in small letters. British and American spelling, singular and plural. */
const words: { readonly [Name in Named]: readonly string[] } = {
  note: listed(
    'note, notes, note text, comment, comments, comment text, point, points, text, what was heard, what we heard, what i heard, what was said, what people said, heard, said, statement, statements, suggestion, suggestions, example, examples, idea, ideas, quote, feedback, answer, answers, response, responses, remark, remarks, observation, observations, view, views, card, insight, verbatim',
  ),
  theme: listed(
    'theme, themes, heading, headings, label, category, categories, topic, topics, cluster, subject, section',
  ),
  author: listed(
    'author, name, names, written by, noted by, heard by, said by, who, person, participant, member, contributor, respondent, submitted by',
  ),
  organisation: listed(
    'organisation, organization, organisations, organizations, org, group, charity, agency, company, partner',
  ),
  conversation: listed(
    'conversation, conversations, session, event, events, workshop, meeting, visit, setting, interview, focus group',
  ),
  place: listed('place, location, where, where heard, venue, area, ward, town, neighbourhood, site'),
  date: listed('date, when, when heard, day, timestamp, time, date and time, created at'),
  tags: listed('tag, tags, labels, keyword, keywords, key words'),
};

const roleOf = new Map<string, Named>();
for (const [role, names] of Object.entries(words) as [Named, readonly string[]][]) {
  for (const name of names) roleOf.set(name, role);
}

/** Beside one of these a word means something else: `comment_id` is no comment, `group0_agree` no group. */
const otherwise = new Set(
  listed(
    'id, ids, no, nr, number, count, counts, total, length, size, percent, percentage, score, rank, position, agree, ' +
      'disagree, pass, votes, file, url, link, type, status, code, index, email, phone',
  ),
);

/** A name that asks says with its first word for what: `Who said it` is not about what was said. */
const questions: ReadonlyMap<string, Named> = new Map([
  ['who', 'author'],
  ['where', 'place'],
  ['when', 'date'],
]);

/**
 * What a column of this name is likely to hold. Certainty 2: the whole name is a known one; 1: it holds a known word.
 * In English the last word says what it is (`conversation date`), unless an `of` comes between (`date of visit`).
 */
export function headerRole(name: string): { readonly role: Named; readonly certainty: 1 | 2 } | undefined {
  const tokens = tokensOf(name);
  const whole = roleOf.get(tokens.join(' '));
  if (whole !== undefined) return { role: whole, certainty: 2 };
  if (tokens.length > 6 || tokens.some((token) => otherwise.has(token))) return undefined;
  const asked = questions.get(tokens[0] ?? '');
  if (asked !== undefined) return { role: asked, certainty: 1 };
  const before = tokens.includes('of') ? tokens : tokens.toReversed();
  for (const token of before) {
    const role = roleOf.get(token);
    if (role === 'author' && tokens.some((other) => roleOf.get(other) === 'organisation')) continue;
    if (role !== undefined) return { role, certainty: 1 };
  }
  return undefined;
}

function tokensOf(name: string): string[] {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((token) => token !== '');
}
