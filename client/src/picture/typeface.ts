/**
 * The typeface of the page as rules of style that hold the files themselves. A picture is drawn apart from the page and
 * may fetch nothing. What cannot be had, as without a network, is left out: then the next family of the list is taken.
 */
export async function typefaceRules(): Promise<string> {
  const rules = await Promise.all(faces().map(withFile));
  return rules.join('\n');
}

function faces(): CSSFontFaceRule[] {
  return [...document.styleSheets].flatMap(rulesOf).filter((rule) => rule instanceof CSSFontFaceRule);
}

/** What an extension of the browser has put in from elsewhere may not be read. It is no typeface of the page. */
function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

async function withFile(face: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(face.cssText)?.[1];
  if (address === undefined) return '';
  try {
    const answer = await fetch(new URL(address, face.parentStyleSheet?.href ?? document.baseURI));
    return answer.ok ? face.cssText.replace(address, await dataUrl(await answer.blob())) : '';
  } catch {
    return '';
  }
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
