import type { Locator, Page } from 'playwright-core';

/** What can be told of the drawn graph from outside. */
export function findCanvas(page: Page): Locator {
  return page.getByRole('img', { name: /^Graph of/ });
}

export async function readNumber(locator: Locator, attribute: string): Promise<number> {
  return Number(await locator.getAttribute(attribute));
}

/** How many different colours the picture has, and how much of it is not background. */
export interface PictureStatistics {
  readonly colours: number;
  /** Share of pixels of another colour than the most frequent one, in [0,1]. */
  readonly drawn: number;
  /** Share of pixels that are strongly coloured: nodes and edges that are not dimmed. */
  readonly vivid: number;
}

/** Counts the pixels of a screenshot of the canvas. */
export async function measurePicture(page: Page): Promise<PictureStatistics> {
  const png = await findCanvas(page).screenshot();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (context === null) throw new Error('measurePicture: no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const counts = new Map<number, number>();
    let vivid = 0;
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      const colour = (red << 16) | (green << 8) | blue;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 90) vivid++;
    }
    const pixels = data.length / 4;
    return { colours: counts.size, drawn: 1 - Math.max(...counts.values()) / pixels, vivid: vivid / pixels };
  }, png.toString('base64'));
}

/** A point of the picture at which a node or edge lies: where pointing at it dims the rest. */
export async function findNode(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const canvas = findCanvas(page);
  const box = await canvas.boundingBox();
  if (box === null) throw new Error('findNode: there is no picture');
  for (let x = box.x + box.width * 0.3; x < box.x + box.width * 0.7; x += 12) {
    for (let y = box.y + box.height * 0.3; y < box.y + box.height * 0.7; y += 12) {
      await page.mouse.move(x, y);
      if ((await readNumber(canvas, 'data-dimmed')) > 0) return { x, y };
    }
  }
  throw new Error('findNode: nothing in the middle of the picture reacts to the pointer');
}

/** Share of the pixels that differ between two screenshots of one size, in [0,1]. */
export function comparePictures(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          if (context === null) throw new Error('comparePictures: no canvas');
          context.drawImage(bitmap, 0, 0);
          return new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
        }),
      );
      if (a?.length !== b?.length || a === undefined || b === undefined) return 1;
      return a.reduce((count, pixel, index) => count + Number(pixel !== b[index]), 0) / a.length;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}
