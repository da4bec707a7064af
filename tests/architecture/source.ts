import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ESTree, parseSync, Visitor } from 'vite';

export interface Import {
  /** As written. */
  readonly specifier: string;
  /** Path from the root for files of this repository, else the name of the package. */
  readonly target: string;
  /** Erased before the program runs. */
  readonly typeOnly: boolean;
}

export interface Act {
  /** Empty for a function without a name. */
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** What the rules look at in one file. */
export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly functions: readonly Act[];
  /** Dotted names that are read, such as `process.env.PORT`, and `new Date()`. */
  readonly uses: readonly string[];
  readonly strings: readonly string[];
}

/** One sentence that says where and what. */
export type Violation = string;

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const packageName = /^(@[^/]+\/[^/]+|[^/]+)/;

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  const shared = /^@heard\/shared\/([^/]+)(\/contract)?$/.exec(specifier);
  if (shared) return `shared/src/${shared[1]}/${shared[2] ? 'contract' : 'index'}.ts`;
  if (specifier.startsWith('node:')) return specifier;
  return packageName.exec(specifier)?.[0] ?? specifier;
}

type Module = ReturnType<typeof parseSync>['module'];

/** Imports and re-exports written at the top of a file. */
function staticImports(module: Module): { specifier: string; typeOnly: boolean }[] {
  const imports = module.staticImports.map((one) => ({
    specifier: one.moduleRequest.value,
    typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
  }));
  const exports = module.staticExports.flatMap((one) => {
    const from = one.entries[0]?.moduleRequest?.value;
    return from ? [{ specifier: from, typeOnly: one.entries.every((entry) => entry.isType) }] : [];
  });
  return [...imports, ...exports];
}

function dotted(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  const object = dotted(node.object);
  return object && node.property.type === 'Identifier' ? `${object}.${node.property.name}` : undefined;
}

type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression;

/** Everything that needs the syntax tree, gathered in one walk. */
function walk(program: ESTree.Program, lineAt: (offset: number) => number) {
  const found = {
    functions: [] as Act[],
    uses: [] as string[],
    strings: [] as string[],
    imports: [] as string[],
  };
  const names = new Map<number, string>();
  const nameOf = (key: ESTree.Node, value: ESTree.Node | null) => {
    if (value && key.type === 'Identifier') names.set(value.start, key.name);
  };
  const measure = (node: FunctionNode) => {
    const name = node.id?.name ?? names.get(node.start) ?? '';
    const line = lineAt(node.start);
    found.functions.push({ name, line, lines: lineAt(node.end) - line + 1 });
  };
  new Visitor({
    VariableDeclarator: (node) => nameOf(node.id, node.init),
    Property: (node) => nameOf(node.key, node.value),
    MethodDefinition: (node) => nameOf(node.key, node.value),
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
    MemberExpression: (node) => found.uses.push(dotted(node) ?? ''),
    NewExpression: (node) => {
      if (node.arguments.length === 0) found.uses.push(`new ${dotted(node.callee) ?? ''}()`);
    },
    Literal: (node) => {
      if (typeof node.value === 'string') found.strings.push(node.value);
    },
    TemplateElement: (node) => found.strings.push(node.value.raw),
    ImportExpression: (node) => {
      if (node.source.type === 'Literal') found.imports.push(String(node.source.value));
    },
  }).visit(program);
  return found;
}

/** @throws if the text is not valid TypeScript: a rule must never pass because a file could not be read. */
export function readSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  const lineAt = (offset: number) => starts.findLastIndex((start) => start <= offset) + 1;
  const found = walk(program, lineAt);
  const imports = [
    ...staticImports(module),
    ...found.imports.map((specifier) => ({ specifier, typeOnly: false })),
  ].map((one) => ({ ...one, target: targetOf(path, one.specifier) }));
  const lines = text.endsWith('\n') ? starts.length - 1 : starts.length;
  return { path, lines, imports, functions: found.functions, uses: found.uses, strings: found.strings };
}

const skipped = new Set(['node_modules', 'dist', 'test-results', 'data']);

function filesUnder(folder: string, names: RegExp): string[] {
  const entries: Dirent[] = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesUnder(path, names);
    return names.test(entry.name) ? [path] : [];
  });
}

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every file of code in the repository. */
export function readRepository(): Source[] {
  const paths = ['client', 'server', 'shared', 'tests'].flatMap((folder) =>
    filesUnder(folder, /\.(ts|tsx|mjs)$/),
  );
  return paths.map((path) => readSource(path, textOf(path)));
}

export interface Sheet {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every style sheet of the client. */
export function readSheets(): Sheet[] {
  return filesUnder('client', /\.css$/).map((path) => ({ path, text: textOf(path) }));
}

export const isTest = (path: string): boolean =>
  /\.(test|spec)\.(ts|tsx|mjs)$/.test(path) || path.startsWith('tests/');
