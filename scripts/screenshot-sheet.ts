import type { Gallery } from '../test/ui/gallery-browser.ts';

export interface Picture {
  readonly caption: string;
  /** PNG. */
  readonly bytes: Buffer;
}

/** CSS pixels: what is longer is cut, so that a sheet can be looked at. */
const ROW_HEIGHT = 1200;

/** Of the real size, and WebP's quality: legible, and all sheets together some megabytes. */
const SCALE = 0.65;
const QUALITY = 0.5;

/** One WebP of rows of pictures, drawn by the browser that made them. */
export async function drawSheet(
  gallery: Pick<Gallery, 'blankPage'>,
  rows: readonly (readonly Picture[])[],
): Promise<Buffer> {
  const page = await gallery.blankPage();
  const sources = rows.map((row) =>
    row.map(({ caption, bytes }) => ({
      caption,
      source: `data:image/png;base64,${bytes.toString('base64')}`,
    })),
  );
  const encoded = await page.evaluate(draw, {
    rows: sources,
    rowHeight: ROW_HEIGHT,
    scale: SCALE,
    quality: QUALITY,
  });
  await page.close();
  return Buffer.from(encoded, 'base64');
}

interface Given {
  readonly rows: readonly (readonly { readonly caption: string; readonly source: string }[])[];
  readonly rowHeight: number;
  readonly scale: number;
  readonly quality: number;
}

/** Runs in the page. Resolves with base64. */
async function draw({ rows, rowHeight, scale, quality }: Given): Promise<string> {
  const GAP = 24;
  const CAPTION = 40;
  const loaded = await Promise.all(
    rows.map((row) =>
      Promise.all(
        row.map(async ({ caption, source }) => {
          const bitmap = await createImageBitmap(await (await fetch(source)).blob());
          return { caption, bitmap, height: Math.min(bitmap.height, rowHeight) };
        }),
      ),
    ),
  );
  const heights = loaded.map((row) => Math.max(...row.map(({ height }) => height)));
  const widths = loaded.map((row) =>
    row.reduce((width, { bitmap }) => width + bitmap.width + GAP, GAP),
  );
  const width = Math.max(...widths);
  const height = heights.reduce((sum, each) => sum + CAPTION + each + GAP, 0);
  const sheet = new OffscreenCanvas(width * scale, height * scale);
  const context = sheet.getContext('2d');
  if (!context) throw new Error('The browser draws nothing');
  context.scale(scale, scale);
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#8d99a3';
  context.fillRect(0, 0, width, height);
  context.font = '600 18px sans-serif';
  context.textBaseline = 'middle';
  let top = 0;
  for (const [index, row] of loaded.entries()) {
    let left = GAP;
    for (const { caption, bitmap, height: shown } of row) {
      context.fillStyle = '#000';
      context.fillText(caption, left, top + CAPTION / 2, bitmap.width);
      const { width: wide } = bitmap;
      context.drawImage(bitmap, 0, 0, wide, shown, left, top + CAPTION, wide, shown);
      left += wide + GAP;
    }
    top += CAPTION + (heights[index] ?? 0) + GAP;
  }
  const blob = await sheet.convertToBlob({ type: 'image/webp', quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
