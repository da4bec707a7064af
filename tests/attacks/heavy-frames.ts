import {
  atRoot,
  between,
  content,
  type HandMadeStruct,
  handMadeUpdate,
  inType,
  updateFrame,
} from './hand-made.ts';

const many = <Item>(count: number, make: (place: number) => Item): Item[] =>
  Array.from({ length: count }, (_, place) => make(place));

/** What one person sends under client ids 1 and 2; each is well formed and rests on nothing that is not there. */
export interface HeavyShape {
  readonly name: string;
  /** The most of it that goes into a message of 64 KB. */
  readonly full: number;
  frames(size: number): Uint8Array[];
}

const run = (client: number, clock: number, structs: HandMadeStruct[]) =>
  updateFrame(handMadeUpdate([{ client, clock, structs }]));
const everyOther = (size: number) =>
  updateFrame(
    handMadeUpdate([], [{ client: 1, ranges: many(size >> 1, (place) => [place * 2, 1] as const) }]),
  );
const nest = (depth: number) => [
  atRoot('m', 'k', content.type(1)),
  ...many(depth - 1, (place) => inType([1, place], 'k', content.type(1))),
];

/** Work for Yjs that grows with the square of what is sent. */
export const heavyShapes: readonly HeavyShape[] = [
  {
    name: 'notes that all claim to stand before another letter of one text',
    full: 5500,
    frames: (size) => [
      run(1, 0, [
        atRoot('w', null, content.text('x'.repeat(size))),
        ...many(size, (place) => between(null, [1, place], content.text('y'))),
      ]),
    ],
  },
  {
    name: 'two writers who put everything at the same place',
    full: 8000,
    frames: (size) =>
      [1, 2].map((client) =>
        run(
          client,
          0,
          many(size, () => atRoot('w', null, content.text('y'))),
        ),
      ),
  },
  {
    name: 'two writers who set the same key again and again as if for the first time',
    full: 6000,
    frames: (size) =>
      [1, 2].map((client) =>
        run(
          client,
          0,
          many(size, () => atRoot('m', 'k', content.nulls(1))),
        ),
      ),
  },
  {
    name: 'many writers at one place, each resting on the one before',
    full: 2500,
    frames: (size) => {
      const first = 1_000_000_000;
      const runs = many(size, (place) => ({
        client: first + place,
        clock: 0,
        structs: [
          ...(place === 0 ? [] : [between([first + place - 1, 0], null, content.text('z'))]),
          atRoot('w', null, content.text('y')),
        ],
      }));
      return [updateFrame(handMadeUpdate(runs.reverse()))];
    },
  },
  {
    name: 'a writer and many others who wait for each other in turn',
    full: 4500,
    frames: (size) => {
      const one = content.deleted(1);
      const others = many(size, (place) => ({
        client: place + 2,
        clock: 0,
        structs: [between([1, place], null, one)],
      }));
      const structs = [
        atRoot('w', null, one),
        ...others.map(({ client }) => between([client, 0], null, one)),
      ];
      return [updateFrame(handMadeUpdate([{ client: 1, clock: 0, structs }, ...others]))];
    },
  },
  {
    name: 'a list of values of which every other one is deleted',
    full: 32_000,
    frames: (size) => [run(1, 0, [atRoot('l', null, content.nulls(size))]), everyOther(size)],
  },
  {
    name: 'a list of JSON values of which every other one is deleted',
    full: 32_000,
    frames: (size) => [run(1, 0, [atRoot('l', null, content.json(many(size, () => '1')))]), everyOther(size)],
  },
  {
    name: 'a text of which every other letter is deleted',
    full: 32_000,
    frames: (size) => [run(1, 0, [atRoot('w', null, content.text('x'.repeat(size)))]), everyOther(size)],
  },
  {
    name: 'types inside types, and then something new in each of them',
    full: 6000,
    frames: (size) => [
      run(1, 0, nest(size)),
      run(
        1,
        size,
        many(size, (place) => inType([1, place], 'o', content.deleted(1))),
      ),
    ],
  },
  {
    name: 'types inside types, and then the outermost is deleted',
    full: 6000,
    frames: (size) => [
      run(1, 0, nest(size)),
      updateFrame(handMadeUpdate([], [{ client: 1, ranges: [[0, 1]] }])),
    ],
  },
  {
    name: 'as many root types as there is room for',
    full: 6000,
    frames: (size) => [
      run(
        1,
        0,
        many(size, (place) => atRoot(`r${place}`, null, content.deleted(1))),
      ),
    ],
  },
];
