/** How a report writes numbers and dates: a figure with its noun, singular or plural, and with its base. */

const nouns = {
  note: ['note', 'notes'],
  person: ['person', 'people'],
  conversation: ['conversation', 'conversations'],
  theme: ['theme', 'themes'],
  recommendation: ['recommendation', 'recommendations'],
  organisation: ['organisation', 'organisations'],
} as const;
type Noun = keyof typeof nouns;

const grouped = new Intl.NumberFormat('en-GB');

/** "1 note", "2 notes", "5,000 notes". */
export function count(number: number, noun: Noun): string {
  return `${grouped.format(number)} ${nouns[noun][number === 1 ? 0 : 1]}`;
}

/** "3 of 40 notes": a figure never stands without its base. */
export function countOf(number: number, base: number, noun: Noun): string {
  return `${grouped.format(number)} of ${count(base, noun)}`;
}

export function list(items: readonly string[]): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "2026-11-22T18:00" as "22 November 2026 at 6pm"; text of another form as it is. */
export function heldAt(typed: string): string {
  const [, year, month, day, hour, minute] =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/.exec(typed) ?? [];
  const name = months[Number(month) - 1];
  if (name === undefined) return typed;
  const date = `${Number(day)} ${name} ${year}`;
  return hour === undefined || minute === undefined ? date : `${date} at ${clock(Number(hour), minute)}`;
}

function clock(hour: number, minute: string): string {
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
}

const moment = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Milliseconds since 1970 as a date and time in the United Kingdom. */
export function instant(milliseconds: number): string {
  const parts = Object.fromEntries(
    moment.formatToParts(milliseconds).map(({ type, value }) => [type, value]),
  );
  return heldAt(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`);
}
