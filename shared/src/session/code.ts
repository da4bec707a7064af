import type { Random } from '../id/index.ts';

/** Letters and digits that are not mistaken for each other, read aloud or printed: no 0 O, 1 I L, U. */
const symbols = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const length = 8;

/** 8 symbols of 30, about 39 bits; guessing is limited by the server as well. */
export function newCode(random: Random): string {
  let code = '';
  while (code.length < length) {
    for (const byte of random(2 * length)) {
      // Bytes at the top would make the first symbols more likely than others.
      if (byte < 240 && code.length < length) code += symbols[byte % symbols.length];
    }
  }
  return code;
}

/** As people see it: XXXX-XXXX. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * The code in what a person typed: any case, with or without hyphen and spaces. Null where it can't be a code.
 */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s‐-―-]/g, '');
  return code.length === length && [...code].every((symbol) => symbols.includes(symbol)) ? code : null;
}
