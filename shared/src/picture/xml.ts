import { fileText } from '../richtext/index.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what is inside, which is XML already; without anything inside it closes itself. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Words that stay words: whatever people wrote, it opens and closes nothing. */
export function escaped(text: string): string {
  return fileText(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
