/** Sentences that belong to every page, or to none of the domain's words. */
export const pageWording = {
  product: 'Heard',
  windowTitle: (title: string) => `${title} · Heard`,
  loading: 'Opening the page…',
  home: 'Heard: go to the front page',
  tryAgain: 'Try again',
  readingSettings: 'Text size, colours and motion',
  /** A call that did not reach the server; unlike a note, what was asked is not sent again by itself. */
  notReached: {
    what: 'The server could not be reached.',
    safe: 'Nothing was changed.',
    next: 'Try again.',
  },
  /** The disk of the server is full. */
  notSaved: {
    what: 'The server cannot save at the moment.',
    safe: 'Nothing was changed.',
    next: 'Try again in a few minutes, and tell the facilitator.',
  },
  notFound: {
    title: 'There is nothing at this address',
    text: 'The address may have been cut short, or what was here was deleted. Nothing of yours was changed.',
    home: 'Go to the front page',
  },
  broken: {
    title: 'This page could not be shown',
    safe: 'Everything that was marked as saved is on the server, and what you wrote since is kept on this device.',
    next: 'Reload the page. If it happens again, tell the organiser.',
    reload: 'Reload the page',
    home: 'Go to the front page',
  },
} as const;
