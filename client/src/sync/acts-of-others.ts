import * as Y from 'yjs';

/** What others did to how many notes and themes. Each counts once, by the most that was done to it. */
export interface ActsOfOthers {
  readonly notes: Readonly<Record<NoteAct, number>>;
  readonly themes: Readonly<Record<ThemeAct, number>>;
}

/** From the least to the most. */
const noteActs = ['changed', 'moved', 'restored', 'deleted', 'added'] as const;
const themeActs = ['changed', 'made'] as const;

export type NoteAct = (typeof noteActs)[number];
export type ThemeAct = (typeof themeActs)[number];

export interface OthersWatch {
  /** What others did since it was asked last. */
  take(): ActsOfOthers;
  stop(): void;
}

/** Calls `acted` whenever somebody else has changed notes or themes of the board in this document. */
export function watchOthers(doc: Y.Doc, acted: () => void): OthersWatch {
  const notes = new Tally(noteActs);
  const themes = new Tally(themeActs);
  const stops = [
    onRemote(doc, 'cards', (event) => notes.addAll(noteActsIn(event))),
    onRemote(doc, 'themes', (event) => themes.addAll(themeActsIn(event))),
    onChange(doc, () => {
      if (!notes.isEmpty || !themes.isEmpty) acted();
    }),
  ];
  return {
    take: () => ({ notes: notes.take(), themes: themes.take() }),
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** After everything in the change is counted, so that notes and themes that come together are told together. */
function onChange(doc: Y.Doc, listener: () => void): () => void {
  const handler = ({ local }: Y.Transaction) => {
    if (!local) listener();
  };
  doc.on('afterTransaction', handler);
  return () => doc.off('afterTransaction', handler);
}

type Event = Y.YEvent<Y.AbstractType<unknown>>;

function onRemote(doc: Y.Doc, name: string, listener: (event: Event) => void): () => void {
  const map = doc.getMap<Y.Map<unknown>>(name);
  const observer = (events: Event[], { local }: Y.Transaction) => {
    if (!local) for (const event of events) listener(event);
  };
  map.observeDeep(observer);
  return () => map.unobserveDeep(observer);
}

function* noteActsIn({ path, changes, target }: Event): Iterable<readonly [string, NoteAct]> {
  const [id] = path;
  if (id === undefined) for (const made of changes.keys.keys()) yield [made, 'added'];
  else if (path.length > 1 || !(target instanceof Y.Map)) yield [String(id), 'changed'];
  else if (changes.keys.has('removedAt'))
    yield [String(id), target.get('removedAt') === null ? 'restored' : 'deleted'];
  else yield [String(id), changes.keys.has('place') ? 'moved' : 'changed'];
}

function* themeActsIn({ path, changes }: Event): Iterable<readonly [string, ThemeAct]> {
  const [id] = path;
  if (id === undefined) for (const made of changes.keys.keys()) yield [made, 'made'];
  else yield [String(id), 'changed'];
}

/** Counts things by the most that was done to each. */
class Tally<Act extends string> {
  readonly #acts: readonly Act[];
  readonly #done = new Map<string, number>();

  constructor(acts: readonly Act[]) {
    this.#acts = acts;
  }

  get isEmpty(): boolean {
    return this.#done.size === 0;
  }

  addAll(done: Iterable<readonly [string, Act]>): void {
    for (const [id, act] of done)
      this.#done.set(id, Math.max(this.#done.get(id) ?? 0, this.#acts.indexOf(act)));
  }

  take(): Record<Act, number> {
    const counts = Object.fromEntries(this.#acts.map((act) => [act, 0])) as Record<Act, number>;
    for (const most of this.#done.values()) counts[this.#acts[most] as Act] += 1;
    this.#done.clear();
    return counts;
  }
}
