import type { Picture } from '../picture/index.ts';
import type { RichText } from '../richtext/index.ts';

/**
 * A report laid out, before it becomes Word, Markdown or a page: what comes after what, with every sentence in it.
 * The writers of the formats only draw these blocks, so all formats say the same in the same order.
 */
export interface ReportDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly front: readonly ReportBlock[];
  readonly sections: readonly ReportSection[];
}

export interface ReportSection {
  readonly anchor: string;
  readonly heading: string;
  /** Needs a page wider than high. */
  readonly wide: boolean;
  readonly blocks: readonly ReportBlock[];
}

/** A piece of a line; `to` is the anchor of a place in the same document. */
export interface Span {
  readonly text: string;
  readonly bold?: true;
  readonly to?: string;
}
export type Line = readonly Span[];

export type ReportBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly anchor: string }
  | { readonly kind: 'paragraph'; readonly line: Line; readonly tone: 'plain' | 'quiet' | 'blank' }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'rich'; readonly text: RichText; readonly tone: 'plain' | 'strong' }
  | { readonly kind: 'quote'; readonly text: RichText; readonly by: Line; readonly anchor: string }
  | { readonly kind: 'picture'; readonly caption: string; readonly picture: Picture }
  | ReportTable;

export interface ReportTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  /** No cell is empty. */
  readonly rows: readonly (readonly ReportCell[])[];
}

export interface ReportColumn {
  readonly heading: string;
  /** Part of the width, in hundredths. */
  readonly width: number;
  readonly number?: true;
}

export type ReportCell =
  | { readonly line: Line; readonly tone?: 'blank'; readonly anchor?: string }
  | { readonly text: RichText };

export function says(text: string): ReportBlock {
  return { kind: 'paragraph', line: [{ text }], tone: 'plain' };
}

export function cell(text: string): ReportCell {
  return { line: [{ text }] };
}
