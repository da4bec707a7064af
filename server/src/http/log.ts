import { type DestinationStream, pino } from 'pino';
import type { LogLevel } from '../config/options.ts';

/**
 * The closed list of what may be written to the log. There is no field for what people write, who they are, codes,
 * addresses with ids in them or bodies, so none of it can get there by accident.
 */
export interface LogFields {
  readonly method?: string;
  /** The pattern of the address, as in the code: `/api/sessions/:sessionId`. */
  readonly route?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly failure?: string;
  readonly sessionId?: string;
  /** A close code of the live connection, or the name of what went wrong there. */
  readonly code?: number | string;
  /** Number of an entry in a board's journal. */
  readonly seq?: number;
  readonly count?: number;
  readonly bytes?: number;
  /** The class of an error and where it arose. Not its message, which may quote what somebody wrote. */
  readonly error?: { readonly name: string; readonly at: string };
}

export interface Log {
  error(fields: LogFields, event: string): void;
  warn(fields: LogFields, event: string): void;
  info(fields: LogFields, event: string): void;
}

const known = [
  'method',
  'route',
  'status',
  'milliseconds',
  'failure',
  'sessionId',
  'code',
  'seq',
  'count',
  'bytes',
] as const satisfies readonly (keyof LogFields)[];

export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const settings = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const logger = destination === undefined ? pino(settings) : pino(settings, destination);
  return {
    error: (fields, event) => logger.error(onlyKnown(fields), event),
    warn: (fields, event) => logger.warn(onlyKnown(fields), event),
    info: (fields, event) => logger.info(onlyKnown(fields), event),
  };
}

/** Types do not stop an object from having more fields than it should. */
function onlyKnown(fields: LogFields): object {
  const entries = known.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]));
  const { error } = fields;
  return {
    ...Object.fromEntries(entries),
    ...(error === undefined ? {} : { error: { name: error.name, at: error.at } }),
  };
}

export function traceOf(error: unknown): { name: string; at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' };
  // The message stands before the frames, and may itself have lines that look like frames.
  const stack = (error.stack ?? '').replace(error.message, '');
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { name: error.name, at: frames.slice(0, 8).join('\n') };
}
