/** The generator in this process: `generate.test.ts` starts it as people do, and knows how it refuses. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { DOCUMENT, generateLinted } from '../generate-wafermark.ts';

it('makes what is committed of the document', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-own-document-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const names = await generateLinted(DOCUMENT, folder);
  expect(names.length).toBeGreaterThan(30);
  for (const name of names) {
    const [made, committed] = await Promise.all(
      [folder, 'generated'].map((place) => readFile(join(place, name), 'utf8')),
    );
    expect(made === committed, name).toBe(true);
  }
});
