/**
 * Everything that can be set from outside, each option once: its name in the environment, what it means, what holds
 * without it, and how its text is read. The table in the README is made from this list.
 */

export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: string };

export interface Option<Value> {
  readonly description: string;
  /** The text that stands for the option when it is not set. */
  readonly standard: string;
  readonly read: (text: string) => Read<Value>;
}

const good = <Value>(value: Value): Read<Value> => ({ ok: true, value });
const bad = <Value>(fault: string): Read<Value> => ({ ok: false, fault });

/** 0 lets the system choose a free port. */
function port(text: string): Read<number> {
  const number = Number(text);
  return /^\d+$/.test(text) && number <= 65_535 ? good(number) : bad('must be a number from 0 to 65535');
}

function word(text: string): Read<string> {
  return text === '' ? bad('must not be empty') : good(text);
}

function publicUrl(text: string): Read<URL | null> {
  if (text === '') return good(null);
  const fault = 'must be a whole address without a path, like https://heard.example.org';
  if (!URL.canParse(text)) return bad(fault);
  const url = new URL(text);
  const plain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return plain && /^https?:$/.test(url.protocol) ? good(url) : bad(fault);
}

function proxies(text: string): Read<readonly string[]> {
  const list = text.split(',').map((part) => part.trim());
  const named = list.filter((part) => part !== '');
  const known = /^(loopback|linklocal|uniquelocal|[\da-f.:]+(\/\d{1,3})?)$/i;
  const wrong = named.find((part) => !known.test(part));
  return wrong === undefined
    ? good(named)
    : bad(`must be network addresses or ranges with commas between them; this is none: ${wrong}`);
}

const logLevels = ['error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

function logLevel(text: string): Read<LogLevel> {
  const level = logLevels.find((known) => known === text);
  return level === undefined ? bad(`must be one of ${logLevels.join(', ')}`) : good(level);
}

/** Long enough that nobody guesses it. */
function token(text: string): Read<string | null> {
  if (text === '') return good(null);
  return /^[\x21-\x7e]{16,}$/.test(text)
    ? good(text)
    : bad('must have at least 16 letters, digits and signs, without spaces');
}

const option = <Value>(
  standard: string,
  read: (text: string) => Read<Value>,
  description: string,
): Option<Value> => ({ standard, read, description });

export const options = {
  PORT: option('3000', port, 'Port the server listens on.'),
  HOST: option(
    'localhost',
    word,
    'Network address the server listens on. With `0.0.0.0` other devices in the same network can join.',
  ),
  DATA: option('./data', word, 'Folder that holds everything Heard keeps. One server at a time.'),
  PUBLIC_URL: option(
    '',
    publicUrl,
    'Address people use when the server stands behind an HTTPS proxy, like `https://heard.example.org`.',
  ),
  TRUSTED_PROXIES: option(
    '',
    proxies,
    'Addresses or ranges of proxies whose `X-Forwarded-*` headers are believed, with commas between them.',
  ),
  LOG_LEVEL: option(
    'warn',
    logLevel,
    'How much is logged: `error`, `warn`, `info` (every request), `debug` or `silent`. Never what people write.',
  ),
  METRICS_TOKEN: option(
    '',
    token,
    'Secret that opens `/metrics` to Prometheus, sent as a bearer token. Not set: there are no metrics.',
  ),
  CLIENT: option('client/dist', word, 'Folder with the built pages.'),
} as const;

export type OptionName = keyof typeof options;
