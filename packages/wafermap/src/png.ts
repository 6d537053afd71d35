import { createRequire } from 'node:module';

/** Options of {@link waferPng}. */
export interface WaferPngOptions {
  /** How many pixels a px of the SVG becomes. Default 2, as on most screens. */
  readonly scale?: number | undefined;
  /** Paths of TTF or OTF fonts to use instead of DejaVu Sans, such as ones with Chinese characters. */
  readonly fonts?: readonly string[] | undefined;
}

const require = createRequire(import.meta.url);
const FONTS = ['DejaVuSans', 'DejaVuSans-Bold'];

/**
 * A picture of this package as a PNG. Looks the same on every machine, since it uses no fonts of the system.
 * @throws Error if `@resvg/resvg-js`, which is optional, is not installed or has no binary for this machine; or if the SVG is none
 */
export async function waferPng(svg: string, { scale = 2, fonts }: WaferPngOptions = {}): Promise<Uint8Array> {
  const { renderAsync } = await loadRenderer();
  const image = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles:
        fonts === undefined ? FONTS.map((name) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)) : [...fonts],
      defaultFontFamily: 'DejaVu Sans',
      sansSerifFamily: 'DejaVu Sans',
    },
  });
  return image.asPng();
}

async function loadRenderer(): Promise<typeof import('@resvg/resvg-js')> {
  try {
    return await import('@resvg/resvg-js');
  } catch (error) {
    throw new Error('PNG needs the optional package @resvg/resvg-js, which could not be loaded', { cause: error });
  }
}
