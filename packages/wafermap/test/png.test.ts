import { expect, test } from 'vitest';
import { waferMap } from '../src/index.ts';
import { waferPng } from '../src/png.ts';
import { DOME, setOf } from './samples.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const widthOf = (png: Uint8Array): number => new DataView(png.buffer, png.byteOffset).getUint32(16);

test('a map becomes a PNG of the size asked for', async () => {
  const svg = waferMap(setOf(DOME), { size: 300 });
  const png = await waferPng(svg, { scale: 3 });
  expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
  expect(widthOf(png)).toBe(900);
});

test('texts are drawn though the machine may have no fonts', async () => {
  const svg = (label: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20" font-family="Helvetica, Arial, sans-serif"><text x="2" y="15">${label}</text></svg>`;
  const [text, none] = [await waferPng(svg('σ ± 10¹⁵ Ω')), await waferPng(svg(''))];
  expect(text.length).toBeGreaterThan(2 * none.length);
});

test('what is not an SVG is refused', async () => {
  await expect(waferPng('no picture')).rejects.toThrow();
});
