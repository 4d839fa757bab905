import { readSvgSize } from './picture-svg.ts';

/** Has the browser save something. */
export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address only after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** Twice as fine as on the page, so that it can be printed. */
const PNG_SCALE = 2;

/** @throws {Error} when the browser cannot draw it */
export async function toPng(svg: string): Promise<Blob> {
  const { width, height } = readSvgSize(svg);
  const image = new Image(width, height);
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * PNG_SCALE;
    canvas.height = height * PNG_SCALE;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('toPng: the browser gives no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (png === null) throw new Error('toPng: the browser gives no image');
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}
