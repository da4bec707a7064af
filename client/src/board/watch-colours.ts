/** Light, dark, more contrast: whoever changes it changes it on the root of the page, or in the system. */
export function watchColours(changed: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'].map(
    (query) => matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  const root = new MutationObserver(changed);
  root.observe(document.documentElement, { attributes: true });
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
    root.disconnect();
  };
}
