/** The closed list of what the relay may log: never a name, a code word or anything people wrote. */
export interface RelayLogFields {
  readonly sessionId?: string;
  readonly code?: number | string;
  /** Number of an entry in a board's journal. */
  readonly seq?: number;
  readonly count?: number;
  readonly bytes?: number;
  readonly milliseconds?: number;
}

export interface RelayLog {
  info(fields: RelayLogFields, message: string): void;
  warn(fields: RelayLogFields, message: string): void;
  error(fields: RelayLogFields, message: string): void;
}

/** The kind of an error, for the log; never its words, which may quote what somebody wrote. */
export function kindOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown';
}
