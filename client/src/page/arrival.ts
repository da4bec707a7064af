/** Where the browser loaded the app; there the browser itself has put the focus. */
let loadedAt: string | null = null;

/** Focuses the heading, except on the page that the browser has just loaded. */
export function focusAtArrival(heading: HTMLElement | null): void {
  const here = window.location.pathname;
  loadedAt ??= here;
  if (loadedAt === here) return;
  // From now on a way back to the first page is an arrival too.
  loadedAt = '';
  heading?.focus();
}
