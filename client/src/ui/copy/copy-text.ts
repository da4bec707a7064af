/**
 * Puts the text of `field` on the clipboard. Pages opened over plain HTTP have no asynchronous clipboard, so the
 * field is then selected and the browser's old command used. False: nothing was copied, but the text is selected.
 */
export async function copyText(field: HTMLInputElement): Promise<boolean> {
  if (window.isSecureContext && navigator.clipboard !== undefined) {
    try {
      await navigator.clipboard.writeText(field.value);
      return true;
    } catch {
      // Refused by the person or the browser's policy: the old way may still work.
    }
  }
  field.focus();
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
