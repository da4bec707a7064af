import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumPath, isRoot } from '../support/chromium.ts';
import type { Device } from './device.ts';

export function openChromium(more: readonly string[] = []): Promise<Browser> {
  const args = [...(isRoot ? ['--no-sandbox'] : []), ...more];
  return chromium.launch({ executablePath: chromiumPath(), args });
}

/** An empty page in a window of its own, in which the person with that device is known. */
export async function openWindow(browser: Browser, url: string, device: Device): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([...device.cookies].map(([name, value]) => ({ name, value, url })));
  return context.newPage();
}
