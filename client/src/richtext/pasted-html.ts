/** As much of a node of a page as is looked at. */
export interface PageNode {
  readonly nodeName: string;
  /** The words of a text. */
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly getAttribute?: (name: string) => string | null;
}

interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Line ends in the text are line ends, as in a listing. */
  readonly exact: boolean;
}

const unseen = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TITLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SVG',
  'IFRAME',
  'OBJECT',
]);
const lists = new Set(['UL', 'OL']);
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);

/**
 * What is pasted, reduced to paragraphs, lists, bold and italic. The editor's own reading would join words that only
 * a line break or the edge of a table cell keeps apart.
 */
export function reducePasted(html: string): string {
  // What was copied in an editor of ours says how it was cut out, and holds nothing else.
  if (html.includes('data-pm-slice')) return html;
  return reduceNodes(new DOMParser().parseFromString(html, 'text/html').body);
}

export function reduceNodes(body: PageNode): string {
  const out: string[] = [];
  let paragraph = '';
  const end = () => {
    if (paragraph.replace(/<[^>]*>/g, '').trim() !== '') out.push(`<p>${paragraph.trim()}</p>`);
    paragraph = '';
  };
  const inside = (node: PageNode, look: Look) => {
    for (const child of node.childNodes) read(child, look);
  };
  const text = (words: string, look: Look) => {
    for (const [index, line] of (look.exact ? words.split(/\r\n?|\n/) : [words]).entries()) {
      if (index > 0) end();
      paragraph += marked(line.replace(/\s+/g, ' '), look);
    }
  };
  const read = (node: PageNode, before: Look) => {
    const name = node.nodeName.toUpperCase();
    if (name === '#TEXT') return text(node.nodeValue ?? '', before);
    if (unseen.has(name)) return;
    const look = lookOf(node, name, before);
    const tag = lists.has(name) || name === 'LI' ? name.toLowerCase() : null;
    const block = blocks.has(name);
    if (block) end();
    if (tag !== null) out.push(`<${tag}>`);
    inside(node, look);
    if (block) end();
    if (tag !== null) out.push(`</${tag}>`);
    if (name === 'TD' || name === 'TH') paragraph += ' ';
  };
  inside(body, { bold: false, italic: false, exact: false });
  end();
  return out.join('');
}

function lookOf(node: PageNode, name: string, before: Look): Look {
  const style = node.getAttribute?.('style') ?? '';
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase();
  const isBold = weight === undefined ? name === 'B' || name === 'STRONG' || before.bold : heavy(weight);
  const isItalic = slant === undefined ? name === 'I' || name === 'EM' || before.italic : slant !== 'normal';
  return { bold: isBold, italic: isItalic, exact: before.exact || name === 'PRE' };
}

function heavy(weight: string): boolean {
  return weight.startsWith('bold') || Number(weight) >= 600;
}

function marked(words: string, { bold, italic }: Look): string {
  const safe = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const slanted = italic && safe.trim() !== '' ? `<i>${safe}</i>` : safe;
  return bold && safe.trim() !== '' ? `<b>${slanted}</b>` : slanted;
}
