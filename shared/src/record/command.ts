import type { FailureId, Outcome } from '../failure/index.ts';
import type { AuthorId, Random } from '../id/index.ts';
import type { Role } from '../permission/index.ts';

/** How the writer of a note chose to be shown; both empty for "no name". */
export interface Attribution {
  readonly name: string;
  readonly organisation: string;
}

/**
 * Who acts, and the clock and chance they act with. The same object marks every change of one person in one
 * browser, so that undo can tell whose acts are whose.
 */
export interface Hand {
  readonly authorId: AuthorId;
  readonly attribution: Attribution;
  readonly role: Role;
  readonly now: () => number;
  readonly random: Random;
}

/**
 * One act a person can do to the board. It checks everything before it writes anything, so a refusal has
 * changed nothing.
 */
export interface Command<Tables, Input, Value, Failure extends FailureId> {
  readonly name: string;
  readonly act: (tables: Tables, input: Input, hand: Hand) => Outcome<Value, Failure>;
}

export function command<Tables, Input, Value, Failure extends FailureId>(
  name: string,
  act: (tables: Tables, input: Input, hand: Hand) => Outcome<Value, Failure>,
): Command<Tables, Input, Value, Failure> {
  return { name, act };
}
