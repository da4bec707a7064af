/**
 * Every key that acts on the room, the board or the list, and nothing else does: what handles keys asks this table, and
 * the list of shortcuts is drawn from it. So no key can be listed that does nothing, and none does something unlisted.
 * Keys are written as `keyOf` reads them; `Mod` is Ctrl, or Command on a Mac.
 */
export type KeyTable<Act extends string = string> = Readonly<Record<Act, readonly string[]>>;

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
const withArrows = (held: string) => arrows.map((arrow) => `${held}+${arrow}`);

/** Wherever the focus is in the room. */
export const roomKeys = {
  help: ['?'],
  find: ['Mod+f'],
  undo: ['Mod+z'],
  redo: ['Mod+Shift+z', 'Mod+y'],
} satisfies KeyTable;

/** While the focus is on the board or nowhere. */
export const boardKeys = {
  addNote: ['n'],
  addTheme: ['t'],
  go: arrows,
  goToEnds: ['Home', 'End'],
  goAndSelect: [...withArrows('Shift'), 'Shift+Home', 'Shift+End'],
  goOnly: withArrows('Mod'),
  select: ['Space'],
  selectAll: ['Mod+a'],
  selectNone: ['Escape'],
  edit: ['Enter', 'F2'],
  moveTo: ['m'],
  group: ['g'],
  nudge: withArrows('Alt'),
  nudgeFinely: withArrows('Alt+Shift'),
  remove: ['Delete', 'Backspace'],
  fold: ['f'],
  widen: [']'],
  narrow: ['['],
  zoomIn: ['+', '='],
  zoomOut: ['-'],
  fit: ['0'],
  zoomToSelection: ['Shift+2'],
} satisfies KeyTable;

/** While the focus is in the list: most act on the note that it is on. */
export const listKeys = {
  addNote: ['n'],
  go: ['ArrowUp', 'ArrowDown', 'k', 'j'],
  goToEnds: ['Home', 'End'],
  goAndSelect: ['Shift+ArrowUp', 'Shift+ArrowDown', 'Shift+Home', 'Shift+End'],
  select: ['Space'],
  selectAll: ['Mod+a'],
  selectNone: ['Escape'],
  edit: ['Enter', 'F2'],
  moveTo: ['m'],
  group: ['g'],
  nudge: ['Alt+ArrowUp', 'Alt+ArrowDown'],
  remove: ['Delete', 'Backspace'],
  fold: ['f'],
} satisfies KeyTable;

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What is pressed, as the tables write it. Shift counts only where it does not make another sign. */
export function keyOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): string {
  const isMod = ctrlKey || metaKey;
  // With Shift a digit has another sign on every keyboard: there the key counts, not the sign.
  if (shiftKey && !isMod && !altKey && code === 'Digit2') return 'Shift+2';
  const name = key === ' ' ? 'Space' : key;
  const isSign = name.length === 1;
  const held = [isMod && 'Mod', altKey && 'Alt', shiftKey && (!isSign || isMod) && 'Shift'];
  return [...held.filter(Boolean), isSign ? name.toLowerCase() : name].join('+');
}

/** Whether it is a letter, digit or sign alone: who dictates or presses keys by accident can turn those off. */
export function isSingle(key: string): boolean {
  return key.replace('Shift+', '').length === 1;
}

/** The act that a press stands for. */
export function actOf<Act extends string>(
  table: KeyTable<Act>,
  press: Press,
  singleKeys: boolean,
): Act | undefined {
  const key = keyOf(press);
  if (!singleKeys && isSingle(key)) return undefined;
  return (Object.keys(table) as Act[]).find((act) => table[act].includes(key));
}
