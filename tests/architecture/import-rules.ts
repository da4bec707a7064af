import { isTest, type Source, type Violation } from './source.ts';

const packageOf = (path: string): string => path.split('/')[0] ?? '';
const isHere = (target: string): boolean => /^(client|server|shared|tests)\//.test(target);

/** Which other package each package may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  client: ['shared'],
  server: ['shared'],
  shared: [],
  tests: ['client', 'server', 'shared'],
};

/** client → shared, server → shared, tests → all; product code reaches shared by the name of a folder only. */
export function packageRule(sources: readonly Source[]): Violation[] {
  return sources.flatMap(({ path, imports }) => {
    const own = packageOf(path);
    return imports.flatMap(({ specifier, target }) => {
      const workspace = /^@heard\/([^/]+)/.exec(specifier)?.[1];
      const other = workspace ?? (isHere(target) ? packageOf(target) : own);
      if (target.startsWith('../')) return [`${path} imports ${specifier}, which is outside the repository`];
      if (other === own) return [];
      if (!mayImport[own]?.includes(other))
        return [`${path} imports ${specifier}: ${own} may not use ${other}`];
      if (own === 'tests' || isHere(target)) {
        return own === 'tests' || workspace
          ? []
          : [`${path} imports ${specifier}: write @heard/shared/FOLDER`];
      }
      return [`${path} imports ${specifier}: only @heard/shared/FOLDER or …/FOLDER/contract`];
    });
  });
}

/** Each library and the only places that may know it. */
const fences: readonly { library: RegExp; only: readonly string[] }[] = [
  {
    library: /^yjs$/,
    only: [
      'shared/src/board',
      'server/src/relay',
      'client/src/sync',
      'client/src/richtext',
      // The page that is measured plays the others on the board.
      'client/src/bench',
    ],
  },
  { library: /^(y-websocket|y-indexeddb)$/, only: ['client/src/sync'] },
  { library: /^@tiptap\//, only: ['client/src/richtext'] },
  { library: /^@dnd-kit\//, only: ['client/src/drag', 'client/src/board', 'client/src/list'] },
  { library: /^docx$/, only: ['server/src/report'] },
  { library: /^prom-client$/, only: ['server/src/metrics'] },
  { library: /^node:sqlite$/, only: ['server/src/storage/sqlite'] },
  { library: /^node:/, only: ['server', 'client/vite.config.ts'] },
  { library: /^node:process$/, only: [] },
  { library: /^(fastify|@fastify\/.*|ws|pino)$/, only: ['server/src'] },
  { library: /^(react|react-dom|lucide-react|react-aria-components|wouter)$/, only: ['client/src'] },
  { library: /^zod$/, only: ['shared/src', 'server/src'] },
];

const isIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

/** Libraries stay where they can be replaced. Tests may use any. */
export function fenceRule(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap(({ target }) =>
        fences
          .filter(({ library, only }) => library.test(target) && !isIn(path, only))
          .map(({ only }) => `${path} imports ${target}, which only ${only.join(', ') || 'nobody'} may`),
      ),
    );
}

const kinds = ['card', 'theme', 'tension', 'recommendation', 'conversation'];
const kindOf = (path: string): string | undefined =>
  kinds.find((kind) => path.startsWith(`shared/src/${kind}/`));

/** Kinds of record meet through ids and never import each other. */
export function kindRule(sources: readonly Source[]): Violation[] {
  return sources
    .filter(({ path }) => kindOf(path) && !isTest(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => kindOf(target) && kindOf(target) !== kindOf(path))
        .map(({ target }) => `${path} imports ${target}: kinds meet through ids`),
    );
}

/** The browser gets no zod: contracts give it types, never values, neither directly nor through another file. */
export function contractRule(sources: readonly Source[]): Violation[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const wayToZod = (path: string, seen: Set<string>): string[] | undefined => {
    if (path === 'zod') return ['zod'];
    if (seen.has(path)) return undefined;
    seen.add(path);
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? []) {
      const way = typeOnly ? undefined : wayToZod(target, seen);
      if (way) return [path, ...way];
    }
    return undefined;
  };
  return sources
    .filter(({ path }) => path.startsWith('client/src/') && !isTest(path))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ target, typeOnly }) => !typeOnly && target.startsWith('shared/'))
        .map(({ target }) => wayToZod(target, new Set()))
        .filter((way) => way !== undefined)
        .map((way) => `${path} brings zod into the browser: ${way.join(' → ')}`),
    );
}
