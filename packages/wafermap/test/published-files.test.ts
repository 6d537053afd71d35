import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { differenceMap, radialProfileChart, STATISTICS, waferMap } from '../src/index.ts';
import { DOME, pattern49, setOf } from './samples.ts';

/** Of all that the main entry exports, minified, with gzip; decisions/wafermap.md says what it consists of. */
const BUDGET = 49_000;

describe('the main entry', () => {
  test('is bundled for browsers without anything of Node, below its budget', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export * from '../src/index.ts';", resolveDir: import.meta.dirname, loader: 'ts' },
      ...{
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        platform: 'browser',
        write: false,
        logLevel: 'error',
      },
    });
    const [file] = outputFiles;
    expect(outputFiles).toHaveLength(1);
    expect(gzipSync(file?.text ?? '', { level: 9 }).length).toBeLessThanOrEqual(BUDGET);
    expect(file?.text).not.toMatch(/\bimport\(|\bwindow\b|\bprocess\./);
  });
});

describe('the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

  test('has the table of statistics as it is in the source', () => {
    const rows = STATISTICS.map(
      ({ key, labels: { plain, kla, semi }, formula, source }) =>
        `| \`${key}\` | ${plain} | ${kla} | ${semi} | ${formula.replaceAll('|', '\\|')} | ${source} |`,
    );
    const table = [
      '| key | plain | `kla` | `semi` | formula | source |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
    expect(readme).toContain(table);
  });

  test('has every option', () => {
    const types = readFileSync(new URL('../src/types.ts', import.meta.url), 'utf8');
    const options = types.slice(
      types.indexOf('export interface PictureOptions'),
      types.indexOf('/** Options of {@link terminalMap}'),
    );
    for (const [, name = ''] of options.matchAll(/^ {2}readonly (\w+)\?:/gm)) expect(readme).toContain(`\`${name}\``);
  });

  const etched = pattern49((radius, angle) => 20 - 0.5 * radius ** 2 + 0.3 * radius * Math.sin(angle));
  const tilted = DOME.map((site) => ({ ...site, value: site.value + 0.002 * (site.x ?? 0) }));
  const set = setOf(
    tilted.map((site, index) => (index === 12 ? { ...site, ignored: true, reason: 'MSE 22' } : site)),
    { sample: 'wafer 7' },
  );
  const shape = { kind: 'disc', diameter: 300, edgeExclusion: 3 } as const;

  // `vitest run --project wafermap -u` draws them again.
  test.each([
    ['wafer-map', () => waferMap(set, { shape })],
    ['difference', () => differenceMap(set, setOf(etched, { sample: 'wafer 7 after etch' }), { shape, size: 480 })],
    ['radial-profile', () => radialProfileChart(set, { shape, size: 480 })],
  ])('shows %s as it is drawn now', async (name, draw) => {
    await expect(draw()).toMatchFileSnapshot(`../pictures/${name}.svg`);
  });
});
