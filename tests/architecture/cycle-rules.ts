import { isTest, type Source, type Violation } from './source.ts';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** One cycle for each place where a walk through the graph comes back to where it is. */
function cyclesIn(graph: Graph): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string, way: readonly string[]): void => {
    const since = way.indexOf(node);
    if (since >= 0) cycles.push([...way.slice(since), node]);
    if (since >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...way, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

function graphOf(sources: readonly Source[], place: (path: string) => string): Graph {
  const graph = new Map<string, Set<string>>();
  const known = new Set(sources.map(({ path }) => path));
  for (const { path, imports } of sources) {
    if (isTest(path)) continue;
    const from = place(path);
    const targets = graph.get(from) ?? new Set<string>();
    graph.set(from, targets);
    for (const { target } of imports) {
      if (known.has(target) && place(target) !== from) targets.add(place(target));
    }
  }
  return graph;
}

const say = (what: string) => (cycle: readonly string[]) => `${what} import each other: ${cycle.join(' → ')}`;

/** No file imports itself by a detour, not even for a type. */
export function fileCycleRule(sources: readonly Source[]): Violation[] {
  return cyclesIn(graphOf(sources, (path) => path)).map(say('files'));
}

/** The folder right below src, or the file itself if it lies there. */
const folderOf = (path: string): string => path.split('/').slice(0, 3).join('/');

/** Inside a package imports go one way only: of two folders one is below the other. */
export function folderCycleRule(sources: readonly Source[]): Violation[] {
  const inside = sources.filter(({ path }) => /^[a-z]+\/src\//.test(path));
  return cyclesIn(graphOf(inside, folderOf)).map(say('folders'));
}
