/**
 * Who may do what in a session, in one table asked by both sides: the client hides what is not allowed, the
 * server refuses it. Council officers and members have the same rights: there is no row for officers.
 *
 * Acts on the board are refused as a whole for viewers by the relay, because the document is the permission
 * boundary: nobody can be forbidden one field of a document they may write in.
 */

export const roles = ['facilitator', 'member', 'viewer'] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;
const hands: readonly Role[] = ['facilitator', 'member'];
const facilitators: readonly Role[] = ['facilitator'];

const table = {
  'read board': everyone,
  'edit board': hands,
  'read report': everyone,
  'import notes': hands,
  'undo any import': facilitators,
  'read snapshots': everyone,
  'take snapshot': facilitators,
  'restore snapshot': facilitators,
  'erase words': facilitators,
  'see people': everyone,
  'change roles': facilitators,
  'remove people': facilitators,
  'move door': facilitators,
  'edit session': facilitators,
  'invite people': everyone,
} as const satisfies Record<string, readonly Role[]>;

export type Act = keyof typeof table;

export function may(role: Role, act: Act): boolean {
  return table[act].includes(role);
}
