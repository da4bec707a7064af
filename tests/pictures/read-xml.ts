import { SaxesParser } from 'saxes';

/** An element of a picture that was read again. */
export interface Part {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own words and those inside it, as they stand. */
  text: string;
  readonly inside: Part[];
}

/** Reads XML as strictly as the standard says; throws where it is not well-formed. */
export function readXml(xml: string): Part {
  const parser = new SaxesParser({ fragment: false });
  const open: Part[] = [{ name: '', attributes: {}, text: '', inside: [] }];
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const part = { name, attributes: attributes as Record<string, string>, text: '', inside: [] };
    open.at(-1)?.inside.push(part);
    open.push(part);
  });
  parser.on('text', (text) => {
    for (const part of open) part.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  const [root] = open[0]?.inside ?? [];
  if (root === undefined) throw new Error('no element');
  return root;
}

/** The part and everything in it, in the order of the text. */
export function* within(part: Part): Iterable<Part> {
  yield part;
  for (const one of part.inside) yield* within(one);
}
