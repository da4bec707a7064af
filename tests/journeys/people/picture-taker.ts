import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who saves pictures of the board. */
export class PictureTaker {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Save a picture' });
  }

  get preview(): Locator {
    return this.dialog.getByRole('img');
  }

  async chooses(choice: string | RegExp): Promise<void> {
    await this.dialog.getByRole('radio', { name: choice }).check();
  }

  /** Answers the file with the name it was given. */
  async saves(): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: 'Save the picture' }).click(),
    ]);
    await expect(this.dialog).toBeHidden();
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Opens a PNG in the browser and reads its colours; the address of a board's page must be open. */
  async looksAt(png: Buffer): Promise<{ width: number; height: number; colours: number; paper: string }> {
    return this.page.evaluate(coloursOf, png.toString('base64'));
  }
}

/** Runs in the page. */
async function coloursOf(base64: string) {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws nothing');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const pixels = new Uint32Array(data.buffer);
  const paper = [...data.slice(0, 4)].map((part) => part.toString(16).padStart(2, '0')).join('');
  return { width: canvas.width, height: canvas.height, colours: new Set(pixels).size, paper };
}
