/** Up to two letters that stand for a name: “Amina Khan” is AK, “Jo” is J. A name without letters gives “?”. */
export function initials(name: string): string {
  const words = name.trim().split(/[\s.·_-]+/u);
  const firsts = words
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const first = firsts[0];
  const last = firsts.length > 1 ? firsts.at(-1) : undefined;
  return `${first ?? '?'}${last ?? ''}`.toLocaleUpperCase();
}
