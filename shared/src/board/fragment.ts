import * as Y from 'yjs';
import type { Block, RichText, Run } from '../richtext/index.ts';
import { wellFormed } from './well-formed.ts';

/**
 * Rich text between its two forms: the shared XML that several people type in (nodes named as ProseMirror's list
 * schema names them: paragraph, bulletList, orderedList, listItem) and the plain value that everything else reads.
 * Nodes that are not known are read as their words, so text from a newer version is shown and never dropped.
 */

const listKinds = { bulletList: 'bullet', orderedList: 'number' } as const;
const deepest = 8;

export function readFragment(fragment: Y.XmlFragment): RichText {
  const blocks: Block[] = [];
  readNodes(fragment, 'paragraph', 0, blocks);
  return blocks;
}

function readNodes(parent: Y.XmlFragment, kind: Block['kind'], depth: number, into: Block[]): void {
  for (const node of parent.toArray()) {
    if (node instanceof Y.XmlText) {
      into.push({ kind, depth, runs: readRuns(node) });
    } else if (node instanceof Y.XmlElement) {
      readElement(node, kind, depth, into);
    }
  }
}

function readElement(node: Y.XmlElement, kind: Block['kind'], depth: number, into: Block[]): void {
  if (node.nodeName === 'bulletList' || node.nodeName === 'orderedList') {
    const inside = kind === 'paragraph' ? 0 : Math.min(deepest, depth + 1);
    for (const item of node.toArray()) {
      if (item instanceof Y.XmlElement) readNodes(item, listKinds[node.nodeName], inside, into);
    }
    return;
  }
  const children = node.toArray();
  if (children.every((child) => child instanceof Y.XmlText)) {
    into.push({ kind, depth, runs: children.flatMap(readRuns) });
  } else {
    readNodes(node, kind, depth, into);
  }
}

function readRuns(text: Y.XmlText): Run[] {
  const runs: Run[] = [];
  for (const { insert, attributes } of text.toDelta() as {
    insert: unknown;
    attributes?: Record<string, unknown>;
  }[]) {
    if (typeof insert !== 'string') continue;
    runs.push({
      text: insert,
      ...(attributes?.bold ? { bold: true as const } : {}),
      ...(attributes?.italic ? { italic: true as const } : {}),
    });
  }
  return runs;
}

/** Makes the fragment hold exactly this text. What was in it goes, also what others are typing at that moment. */
export function writeFragment(fragment: Y.XmlFragment, text: RichText): void {
  if (fragment.length > 0) fragment.delete(0, fragment.length);
  const path: Y.XmlElement[] = [];
  for (const block of text) {
    const name = block.kind === 'bullet' ? 'bulletList' : 'orderedList';
    const depth = block.kind === 'paragraph' ? 0 : block.depth + 1;
    path.length = Math.min(path.length, depth);
    if (depth > 0 && path[depth - 1]?.nodeName !== name) path.length = Math.min(path.length, depth - 1);
    while (path.length < depth) openList(fragment, path, name);
    const paragraph = paragraphOf(block);
    const list = path[depth - 1];
    if (list === undefined) {
      fragment.push([paragraph]);
    } else {
      list.push([itemOf(paragraph)]);
    }
  }
}

/** A nested list lives in the last item of the list around it. */
function openList(fragment: Y.XmlFragment, path: Y.XmlElement[], name: string): void {
  const list = new Y.XmlElement(name);
  const around = path.at(-1);
  const last = around === undefined ? undefined : around.get(around.length - 1);
  if (around === undefined) {
    fragment.push([list]);
  } else if (last instanceof Y.XmlElement) {
    last.push([list]);
  } else {
    around.push([itemOf(list)]);
  }
  path.push(list);
}

function itemOf(content: Y.XmlElement): Y.XmlElement {
  const item = new Y.XmlElement('listItem');
  item.insert(0, [content]);
  return item;
}

function paragraphOf(block: Block): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  // Attributes an empty object for plain runs: text after a bold run must not inherit its mark.
  text.applyDelta(
    block.runs.map((run) => ({
      insert: wellFormed(run.text),
      attributes: { ...(run.bold ? { bold: {} } : {}), ...(run.italic ? { italic: {} } : {}) },
    })),
  );
  // `insert` and not `push`: Yjs warns when a length is asked for outside a document.
  if (block.runs.length > 0) paragraph.insert(0, [text]);
  return paragraph;
}
