/** The closed list of what the relay may log: never a name, a code word or anything people wrote. */
export interface RelayLogFields {
  readonly sessionId?: string;
  readonly participantId?: string;
  readonly code?: number | string;
  readonly count?: number;
  readonly bytes?: number;
  readonly milliseconds?: number;
}

export interface RelayLog {
  info(fields: RelayLogFields, message: string): void;
  warn(fields: RelayLogFields, message: string): void;
  error(fields: RelayLogFields, message: string): void;
}
