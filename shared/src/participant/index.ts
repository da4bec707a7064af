import type { Point } from '../geometry/index.ts';
import { type CardId, isId, isSomeId, type ParticipantId, type ThemeId } from '../id/index.ts';
import type { Role } from '../permission/index.ts';
import { decodePoint } from '../record/index.ts';

/** How a person's notes are shown to everybody. */
export const showAsChoices = ['name', 'organisation', 'none'] as const;
export type ShowAs = (typeof showAsChoices)[number];

/** Characters of a person's name and of their organisation's. */
export const nameCharacters = 60;
export const organisationCharacters = 100;

/** How many colours there are for people's cursors and marks. */
export const participantColours = 12;

/** What a note by this person shows: only what they chose ever enters the board. */
export function attributionOf(person: {
  readonly name: string;
  readonly organisation: string;
  readonly showAs: ShowAs;
}): { name: string; organisation: string } {
  switch (person.showAs) {
    case 'name':
      return { name: person.name, organisation: person.organisation };
    case 'organisation':
      return { name: '', organisation: person.organisation };
    case 'none':
      return { name: '', organisation: '' };
  }
}

/** What a browser tells of its own presence. Lists are cut by the sender to stay within `limits.presenceBytes`. */
export interface OwnPresence {
  /** Where the pointer is on the board. */
  readonly cursor: Point | null;
  readonly selection: readonly (CardId | ThemeId)[];
  /** What is being dragged, and how far from where it lies; only the drop changes the board. */
  readonly drag: { readonly ids: readonly (CardId | ThemeId)[]; readonly by: Point } | null;
  /** The card, theme or recommendation whose text has the caret. */
  readonly editing: string | null;
}

/** What a browser tells that tells nothing. */
export const silent: OwnPresence = { cursor: null, selection: [], drag: null, editing: null };

/** What somebody's browser tells, as strictly as a record is read: whatever it is, nobody else's page breaks by it. */
export function readOwnPresence(told: { readonly [Key in keyof OwnPresence]?: unknown }): OwnPresence {
  const { cursor, selection, drag, editing } = told;
  return {
    cursor: decodePoint(cursor) ?? null,
    selection: readIds(selection),
    drag: readDrag(drag),
    editing: isSomeId(editing) ? editing : null,
  };
}

function readDrag(told: unknown): OwnPresence['drag'] {
  if (typeof told !== 'object' || told === null) return null;
  const { ids, by } = told as Record<string, unknown>;
  const at = decodePoint(by);
  return at === undefined ? null : { ids: readIds(ids), by: at };
}

function readIds(told: unknown): readonly (CardId | ThemeId)[] {
  if (!Array.isArray(told)) return [];
  return told.slice(0, toldIds).filter((id) => isId('card', id) || isId('theme', id));
}

/** What others see of a person; `user` is stamped by the server and cannot be claimed. */
export interface Presence extends OwnPresence {
  readonly user: {
    readonly participantId: ParticipantId;
    readonly name: string;
    readonly organisation: string;
    readonly role: Role;
    readonly colour: number;
  };
}

/** So many ids are told at most; a larger selection shows on others' screens as its first part. */
export const toldIds = 12;
