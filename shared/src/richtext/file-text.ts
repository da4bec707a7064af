/**
 * Characters that a file format cannot carry, so that no note can spoil a whole report: XML and spreadsheets do not
 * allow control characters, UTF-8 no half of a pair. Every other character stays as it was written.
 */
export function fileText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(forbidden, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must go.
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
