import { expect, it } from 'vitest';
import { seededRandom } from './random.ts';
import { runChaos } from './run-chaos.ts';

it('stores every row once while importers and servers are killed, connections break, and rows are edited', async () => {
  const report = await runChaos({ edits: 24, rowsPerImport: 300, random: seededRandom(7) });
  expect(report.edits).toBeGreaterThanOrEqual(24);
  expect(report.importsKilled + report.serversKilled).toBeGreaterThan(0);
  expect(report).toMatchObject({ rowsStored: report.rowsExpected, lost: 0, surplus: 0 });
}, 180_000);
