import { isTest, type Source, type Violation } from './source.ts';

const vague = /^(.*-)?(utils?|helpers?|common|misc|lib|types|managers?)$/;

/** A name says what is inside; these say nothing. */
export function nameRule(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path }) =>
    path
      .split('/')
      .map((part) => part.replace(/(\.[a-z]+)+$/, ''))
      .filter((name) => vague.test(name))
      .map((name) => `${path}: "${name}" does not say what is inside`),
  );
}

interface Ban {
  readonly use: RegExp;
  readonly where: (path: string) => boolean;
  readonly because: string;
}

const inProduct = (path: string): boolean => /^(client|server|shared)\/src\//.test(path) && !isTest(path);

const bans: readonly Ban[] = [
  {
    use: /^((globalThis|window)\.)?console\./,
    where: inProduct,
    because: 'the server logs by pino, the browser shows people what happened',
  },
  {
    use: /^(globalThis\.)?process\.env\b/,
    where: (path) => inProduct(path) && !path.startsWith('server/src/config/'),
    because: 'only server/src/config reads the environment',
  },
  {
    use: /\b(crypto\.(randomUUID|subtle)|navigator\.serviceWorker)\b/,
    where: (path) => inProduct(path) && !path.startsWith('server/'),
    because: 'phones join over plain http, where it does not exist',
  },
  {
    use: /^(Math\.random|Date\.now|performance\.now|new Date\(\))$/,
    where: (path) => inProduct(path) && path.startsWith('shared/'),
    because: 'clock and randomness are passed in',
  },
];

export function useRule(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path, uses }) =>
    bans.flatMap(({ use, where, because }) =>
      where(path)
        ? uses.filter((name) => use.test(name)).map((name) => `${path} uses ${name}: ${because}`)
        : [],
    ),
  );
}

const sql =
  /^\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|UNIQUE)\s|PRAGMA\s)/;

/** SQL lives in the adapters of the storage port and nowhere else. */
export function sqlRule(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => inProduct(path) && !path.startsWith('server/src/storage/sqlite/'))
    .flatMap(({ path, strings }) =>
      strings
        .filter((text) => sql.test(text))
        .map((text) => `${path} holds SQL: ${text.trim().slice(0, 40)}`),
    );
}
