/** Saves something under a name. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Characters that some file system refuses become hyphens. */
export const fileName = (parts: readonly string[], ending: string): string =>
  `${parts
    .join(' ')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 120)}.${ending}`;

export const saveSvg = (svg: string, name: string): void => save(new Blob([svg], { type: 'image/svg+xml' }), name);

const SHARPNESS = 2;

/** A picture as PNG, with two pixels for each of the SVG. @throws if the browser cannot draw it */
export async function savePng(svg: string, name: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * SHARPNESS, image.naturalHeight * SHARPNESS];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (png === null) throw new Error('The browser could not make a PNG. Download the SVG instead.');
    save(png, name);
  } finally {
    URL.revokeObjectURL(url);
  }
}
