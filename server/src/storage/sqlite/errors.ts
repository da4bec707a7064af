/** What SQLite's result codes mean for Heard. Extended codes carry the basic one in their low byte. */
const basic = { busy: 5, readonly: 8, ioError: 10, corrupt: 11, full: 13, cannotOpen: 14, notDatabase: 26 };

/** What goes away by itself. */
const passing = new Set([basic.full, basic.ioError, basic.readonly, basic.cannotOpen, basic.busy]);

/** Null for an error that is not SQLite's. */
function basicCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** As SQLite itself says that another is in the way for the moment. */
export function busy(reason: string): Error {
  return Object.assign(new Error(reason), { errcode: basic.busy });
}

/** The disk is full, failing or in use; the same write may succeed later. */
export function isDiskTrouble(error: unknown): boolean {
  const code = basicCode(error);
  return code !== null && passing.has(code);
}

/** The device itself failed, other than for want of room. */
export function isDeviceTrouble(error: unknown): boolean {
  return basicCode(error) === basic.ioError;
}

const brokenReference = 787;

/** The record hangs on another that was deleted in the meantime. */
export function isOrphan(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === brokenReference;
}

export function isBusy(error: unknown): boolean {
  return basicCode(error) === basic.busy;
}

export function isDamage(error: unknown): boolean {
  const code = basicCode(error);
  return code === basic.corrupt || code === basic.notDatabase;
}
