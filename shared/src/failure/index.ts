/**
 * Every way Heard can say no, in one list known to both sides.
 *
 * `status` is the HTTP status of the refusal. The words are for people: `what` happened, what is `safe`,
 * and what to do `next`. They never contain content of notes, names or codes, so they can be logged.
 */

interface FailureWords {
  readonly status: number;
  readonly what: string;
  readonly safe?: string;
  readonly next: string;
}

const list = {
  // Finding and entering a session
  'wrong-code': {
    status: 404,
    what: 'No open session has that code.',
    next: 'Check the code on the screen or poster. It has 8 letters and numbers, like K7MP-4RXD.',
  },
  'wrong-link': {
    status: 404,
    what: 'This join link does not work any more.',
    next: 'Ask the facilitator for the code or a new link.',
  },
  'too-many-wrong-codes': {
    status: 429,
    what: 'Too many wrong codes were tried.',
    next: 'Wait one minute and try again, or scan the QR code: that still works.',
  },
  'too-many-requests': {
    status: 429,
    what: 'That was a lot at once, so Heard is waiting a moment.',
    safe: 'Nothing was lost.',
    next: 'Wait a minute and try again.',
  },
  'door-closed': {
    status: 403,
    what: 'The door of this session is closed, so nobody new can join.',
    next: 'Ask the facilitator to open it again.',
  },
  'session-full': {
    status: 403,
    what: 'This session is full.',
    next: 'Ask the facilitator. Somebody may be able to share a screen with you.',
  },
  'not-joined': {
    status: 401,
    what: 'You have not joined this session on this device.',
    next: 'Join with the code or the link.',
  },
  removed: {
    status: 403,
    what: 'A facilitator has removed you from this session.',
    safe: 'The notes you shared are still on the board.',
    next: 'Speak to the facilitator if this was a mistake.',
  },
  'not-allowed': {
    status: 403,
    what: 'Your role in this session does not allow that.',
    safe: 'Nothing was changed.',
    next: 'Ask the facilitator to do it, or to change your role.',
  },
  'last-facilitator': {
    status: 409,
    what: 'A session needs at least one facilitator.',
    safe: 'Nothing was changed.',
    next: 'Make somebody else a facilitator first.',
  },
  // Organiser
  'not-signed-in': {
    status: 401,
    what: 'Only the organiser can see this, and nobody is signed in on this device.',
    next: 'Sign in with the organiser key.',
  },
  'wrong-key': {
    status: 403,
    what: 'That organiser key is not right.',
    next: 'Check that the whole key was copied. A lost key can be replaced on the server.',
  },
  'wrong-confirmation': {
    status: 409,
    what: 'The words typed to confirm do not match.',
    safe: 'Nothing was deleted.',
    next: 'Type the title exactly as it is shown.',
  },
  archived: {
    status: 409,
    what: 'This is archived, so it can be read but not changed.',
    next: 'Bring it back from the archive first.',
  },
  // Things that are not there
  'engagement-gone': {
    status: 404,
    what: 'There is no such engagement, or it was deleted.',
    next: 'Go back to the list of engagements.',
  },
  'session-gone': {
    status: 404,
    what: 'There is no such session, or it was deleted.',
    next: 'Check the link, or ask the person who gave it to you.',
  },
  'participant-gone': {
    status: 404,
    what: 'That person is not in this session.',
    next: 'Look at the list of people again.',
  },
  'snapshot-gone': {
    status: 404,
    what: 'There is no such snapshot.',
    next: 'Look at the list of snapshots again.',
  },
  'import-gone': {
    status: 404,
    what: 'There is no such import, or it was already undone.',
    next: 'Look at the list of imports again.',
  },
  'card-gone': {
    status: 404,
    what: 'That note is no longer on the board.',
    next: 'It may be among the deleted notes, from where it can be restored.',
  },
  'theme-gone': {
    status: 404,
    what: 'That theme is no longer on the board.',
    safe: 'Its notes are still there.',
    next: 'Choose another theme.',
  },
  'recommendation-gone': {
    status: 404,
    what: 'That recommendation is no longer on the board.',
    next: 'It may be among the deleted things, from where it can be restored.',
  },
  'page-gone': {
    status: 404,
    what: 'There is nothing at this address.',
    next: 'Go to the front page.',
  },
  // What was sent
  'invalid-input': {
    status: 400,
    what: 'Something that was sent is missing or not in the right form.',
    safe: 'Nothing was changed.',
    next: 'Check the marked fields and try again.',
  },
  'nothing-to-do': {
    status: 409,
    what: 'That would change nothing.',
    next: 'Choose something else.',
  },
  'text-too-long': {
    status: 413,
    what: 'The text is longer than 4,000 characters.',
    safe: 'Your text is still in the box.',
    next: 'Split it into two notes.',
  },
  'board-full': {
    status: 409,
    what: 'A board holds up to 5,000 notes, and this one has no room for that.',
    safe: 'Nothing was added.',
    next: 'Use a second session for the rest.',
  },
  'snapshots-full': {
    status: 409,
    what: 'This session has 100 snapshots with a name, and more cannot be kept.',
    safe: 'Nothing was changed.',
    next: 'Download the report as JSON instead: it holds the whole board and can be imported again.',
  },
  'too-large': {
    status: 413,
    what: 'That is too large to be sent.',
    safe: 'Nothing was changed.',
    next: 'Split it into smaller parts.',
  },
  'file-too-large': {
    status: 413,
    what: 'The file is too large.',
    safe: 'Nothing was imported.',
    next: 'Files up to 10 MB and 5,000 rows can be imported. Split the file and import the parts.',
  },
  'file-not-readable': {
    status: 415,
    what: 'The file could not be read as a spreadsheet or text.',
    safe: 'Nothing was imported.',
    next: 'Save it again as CSV or XLSX and try once more, or copy the cells and paste them.',
  },
  'file-not-heard': {
    status: 415,
    what: 'The file is not a complete Heard export.',
    safe: 'Nothing was imported.',
    next: 'Choose the JSON file that was downloaded from a Heard session.',
  },
  'file-newer': {
    status: 415,
    what: 'The file was made by a newer version of Heard.',
    safe: 'Nothing was imported.',
    next: 'Update Heard and try again.',
  },
  // The live connection
  'bad-frame': {
    status: 400,
    what: 'Your browser sent something the server could not accept.',
    safe: 'Your words are kept in this browser.',
    next: 'Reload the page.',
  },
  'other-writer': {
    status: 403,
    what: 'This browser holds edits from before you joined again, and they cannot be shared as they are.',
    safe: 'Your words are kept in this browser.',
    next: 'Copy the words you need, reload the page and paste them.',
  },
  'foreign-origin': {
    status: 403,
    what: 'The request came from another web site.',
    safe: 'Nothing was changed.',
    next: 'Open Heard at its own address.',
  },
  'client-too-old': {
    status: 426,
    what: 'Heard was updated since this page was opened.',
    safe: 'Your words are kept in this browser.',
    next: 'Reload the page to go on.',
  },
  'epoch-over': {
    status: 409,
    what: 'The board was replaced since this page was opened.',
    next: 'Reload the page to see the board as it is now.',
  },
  offline: {
    status: 503,
    what: 'You are offline.',
    safe: 'What you write is kept on this device.',
    next: 'It is shared by itself when you are back.',
  },
  // The server
  'not-saved': {
    status: 507,
    what: 'The server cannot save at the moment.',
    safe: 'Your words are kept in this browser.',
    next: 'Tell the facilitator or organiser. Saving goes on by itself when there is room again.',
  },
  'board-unreadable': {
    status: 500,
    what: 'The board could not be opened.',
    safe: 'Nothing was overwritten.',
    next: 'Try again. If it stays, tell the organiser: a backup may be needed.',
  },
  'server-stopping': {
    status: 503,
    what: 'The server is restarting.',
    safe: 'Everything marked as saved is on its disk.',
    next: 'Wait a moment. Heard connects again by itself.',
  },
  unexpected: {
    status: 500,
    what: 'Something went wrong on the server.',
    safe: 'Everything marked as saved is still there.',
    next: 'Try again in a moment. If it stays, tell the organiser.',
  },
} as const satisfies Record<string, FailureWords>;

export type FailureId = keyof typeof list;

export const failures: Readonly<Record<FailureId, FailureWords>> = list;

export function isFailureId(value: unknown): value is FailureId {
  return typeof value === 'string' && Object.hasOwn(list, value);
}

/** The failure in one line of plain sentences, for places that can show only text. */
export function sentenceOf(id: FailureId): string {
  const { what, safe, next } = failures[id];
  return [what, safe, next].filter(Boolean).join(' ');
}

/** What an act answers: a value, or the name of the refusal. Refusals are values; only defects are thrown. */
export type Outcome<Value, Failure extends FailureId = FailureId> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export function done(): Outcome<undefined, never>;
export function done<Value>(value: Value): Outcome<Value, never>;
export function done(value?: unknown): Outcome<unknown, never> {
  return { ok: true, value };
}

export function refused<Failure extends FailureId>(failure: Failure): Outcome<never, Failure> {
  return { ok: false, failure };
}
