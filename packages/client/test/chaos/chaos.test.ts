import { expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { runChaos } from './run-chaos.ts';

it('stores every row once while importers and servers are killed and connections break', async () => {
  const report = await runChaos({ blows: 15, rowsPerImport: 500, random: seededRandom(7) });
  expect(report.blows).toBeGreaterThanOrEqual(15);
  expect(report).toMatchObject({ rowsStored: report.rowsExpected, lost: 0, doubled: 0 });
}, 120_000);
