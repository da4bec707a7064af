const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const time = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit' });

/**
 * When a session is held, for people: "Sun, 22 November 2026, 18:00". `heldAt` is a local date and perhaps time as a date
 * field gives it; the empty text stays empty.
 */
export function formatHeldAt(heldAt: string): string {
  const [date = '', hour] = heldAt.split('T');
  // With a time it is read as local time; a date alone would be read as midnight in Greenwich.
  const moment = new Date(`${date}T${hour ?? '00:00'}`);
  if (Number.isNaN(moment.getTime())) return '';
  return hour === undefined ? day.format(moment) : `${day.format(moment)}, ${time.format(moment)}`;
}
