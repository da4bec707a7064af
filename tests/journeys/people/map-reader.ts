import { expect, type Locator, type Page } from '@playwright/test';

/** Somebody who looks at the map of the board and points at it. */
export class MapReader {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  get map(): Locator {
    return this.page.locator('[data-part="map"]');
  }

  async seesIt(): Promise<void> {
    await expect(this.map).toBeVisible();
  }

  /** Of what is in view, in pixels of the map. */
  async frame(): Promise<{ x: number; y: number; width: number }> {
    const [map, frame] = [await this.#boxOf(this.map), await this.#boxOf(this.map.locator('div'))];
    return { x: frame.x - map.x, y: frame.y - map.y, width: frame.width };
  }

  /** Between 0 and 1 across and down. */
  async presses(across: number, down: number): Promise<void> {
    const { x, y, width, height } = await this.#boxOf(this.map);
    await this.page.mouse.click(x + width * across, y + height * down);
  }

  /** The frame by its middle. */
  async drags(by: { x: number; y: number }): Promise<void> {
    const { x, y, width, height } = await this.#boxOf(this.map.locator('div'));
    const { mouse } = this.page;
    await mouse.move(x + width / 2, y + height / 2);
    await mouse.down();
    await mouse.move(x + width / 2 + by.x, y + height / 2 + by.y, { steps: 4 });
    await mouse.up();
  }

  /** Another one when anything else is drawn. */
  picture(): Promise<string> {
    return this.map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  }

  /** Every colour that is drawn, but for what shows through only faintly. */
  coloursOfNotes(): Promise<string[]> {
    return this.map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const met = new Set<string>();
      for (let at = 0; at < data.length; at += 4)
        if ((data[at + 3] ?? 0) > 150) met.add(`${data[at]} ${data[at + 1]} ${data[at + 2]}`);
      return [...met];
    });
  }

  async #boxOf(thing: Locator) {
    const box = await thing.boundingBox();
    if (box === null) throw new Error('It is not on the page');
    return box;
  }
}
