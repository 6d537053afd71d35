import { expect, it } from 'vitest';
import { importIdOf } from '../src/import-id.ts';

const sha256 = 'b2c3a175'.repeat(8);
const idOf = (name: string, wafer: string | null = null): string =>
  importIdOf({ file: { name, bytes: 1, sha256 } }, wafer);

it('names an import after its file and the contents of it', () => {
  expect(idOf('Film A (2).csv')).toBe('film-a-2-b2c3a175');
  expect(idOf('.txt')).toBe('txt-b2c3a175');
  expect(idOf('Schichtdicke_Ü.v2.csv')).toBe('schichtdicke-u-v2-b2c3a175');
  expect(idOf('---.csv')).toBe('import-b2c3a175');
  expect(idOf(`${'x'.repeat(100)}.csv`)).toBe(`${'x'.repeat(60)}-b2c3a175`);
});

it('gives each wafer of a file an id of its own, which stays the same', () => {
  // printf '%s\nW1' "$sha256" | sha256sum
  expect(idOf('lot.csv', 'W1')).toBe('lot-2e6d761e');
  expect(idOf('lot.csv', 'W2')).not.toBe(idOf('lot.csv', 'W1'));
});
