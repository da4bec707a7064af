import type { RichText, Run } from '@heard/shared/richtext';
import { classNames } from '../ui/class-names.ts';
import { type ListItem, nest, type TextNode } from './nesting.ts';
import styles from './rich-text.module.css';

export interface RichTextViewProps {
  readonly text: RichText;
  /** Shows at most so many lines; the rest is cut off behind an ellipsis. */
  readonly lines?: number;
  readonly className?: string | undefined;
}

/** Shows rich text. Needs none of the editor's code. */
export function RichTextView({ text, lines, className }: RichTextViewProps) {
  return (
    <div
      className={classNames(styles.text, lines !== undefined && styles.clamped, className)}
      style={lines === undefined ? undefined : { WebkitLineClamp: lines, lineClamp: lines }}
      dir="auto"
    >
      <Nodes nodes={nest(text)} />
    </div>
  );
}

function Nodes({ nodes }: { readonly nodes: readonly TextNode[] }) {
  // Parts of a text have no identity of their own; they are drawn again as a whole.
  return nodes.map((node, index) => <Node key={String(index)} node={node} />);
}

function Node({ node }: { readonly node: TextNode }) {
  if (node.is === 'paragraph') return <p>{node.runs.length === 0 ? <br /> : <Runs runs={node.runs} />}</p>;
  const items = node.items.map((item, index) => <Item key={String(index)} item={item} />);
  return node.is === 'bullet' ? <ul>{items}</ul> : <ol>{items}</ol>;
}

function Item({ item }: { readonly item: ListItem }) {
  return (
    <li>
      <Runs runs={item.runs} />
      <Nodes nodes={item.inside} />
    </li>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => <Words key={String(index)} {...run} />);
}

function Words({ text, bold, italic }: Run) {
  const words = italic ? <em>{text}</em> : text;
  return bold ? <strong>{words}</strong> : words;
}
