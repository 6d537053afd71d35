import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDrifts } from '../check-drifts.ts';
import { DRIFTS } from '../drifts.ts';
import { isAsWanted, judgeDrift } from '../judge-drift.ts';
import { CLI_ORDER, CLIENT_ORDER, CONTRACT_ORDER, SERVER_ORDER } from '../test-order.ts';
import { copyRepository, type WorkingCopy } from '../working-copy.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** One drift for each gate and each side of the contract. `pnpm drift` runs all drifts. */
const SAMPLE: Readonly<Record<string, string | null>> = {
  'update-merges-metadata': 'contract tests',
  'boxes-leave-out-their-lower-edge': 'contract tests',
  'samples-of-other-organisations-are-listed': 'contract tests',
  'idempotency-keys-are-ignored': 'contract tests',
  'client-drops-the-final-slash': 'contract tests',
  'problem-has-no-request-id': 'types',
  'document-lowers-the-limit-of-a-bulk': 'diff',
  'document-changes-the-default-frame': 'diff',
  'document-opens-an-object': 'lint',
  'generated-limits-are-edited': 'freshness',
  'server-local-is-renamed': null,
  'document-describes-a-property-in-other-words': null,
};

let copy: WorkingCopy;
beforeAll(async () => {
  copy = await copyRepository(ROOT);
});
afterAll(async () => {
  await copy.remove();
});

it('plants drifts that fit the source, enough of each kind', async () => {
  await checkDrifts(ROOT, DRIFTS);
  const count = (...kinds: readonly string[]): number => DRIFTS.filter(({ kind }) => kinds.includes(kind)).length;
  const counts = [count('server'), count('client'), count('spec'), count('generated', 'docs'), count('control')];
  for (const [index, least] of [50, 20, 40, 10, 8].entries()) expect(counts[index]).toBeGreaterThanOrEqual(least);
});

it.each([
  ['contract', CONTRACT_ORDER],
  ['client', CLIENT_ORDER],
  ['server', SERVER_ORDER],
  ['cli', CLI_ORDER],
])('runs every file of tests in packages/%s', async (folder, order) => {
  const files = await readdir(`${ROOT}packages/${folder}/test`, { recursive: true });
  const tests = files.filter((name) => name.endsWith('.test.ts'));
  expect(order.map((name) => `${name}.test.ts`).toSorted()).toStrictEqual(tests.toSorted());
});

it.each(Object.entries(SAMPLE))('catches %s by the right gate: %s', async (name, gate) => {
  const drift = DRIFTS.find((candidate) => candidate.name === name);
  if (drift === undefined) throw new Error(`Unknown drift ${name}`);
  // A control would pass through every gate for a minute; a few tests suffice to detect a false alarm.
  const verdict = await judgeDrift(copy, drift, 'few');
  expect([verdict.gate, isAsWanted(verdict)], verdict.said).toStrictEqual([gate, true]);
});
