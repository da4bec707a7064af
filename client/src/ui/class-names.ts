/** Joins the class names that are there: `classNames(styles.card, selected && styles.selected)`. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
