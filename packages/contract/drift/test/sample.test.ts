import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkDrifts } from '../check-drifts.ts';
import { KINDS, type Kind } from '../drift.ts';
import { DRIFTS } from '../drifts.ts';
import { isAsWanted, judgeDrift } from '../judge-drift.ts';
import { CLI_ORDER, CLIENT_ORDER, CONTRACT_ORDER, SERVER_ORDER } from '../test-order.ts';
import { copyRepository, type WorkingCopy } from '../working-copy.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** One drift for each gate and each side of the contract. `pnpm drift` runs all drifts. */
const SAMPLE: Readonly<Record<string, string | null>> = {
  'update-merges-metadata': 'contract tests',
  'client-drops-the-final-slash': 'contract tests',
  'problem-has-no-request-id': 'types',
  'document-lowers-the-limit-of-a-bulk': 'diff',
  'document-opens-an-object': 'lint',
  'generated-limits-are-edited': 'freshness',
  'release-is-not-signed-off': 'release',
  'server-local-is-renamed': null,
};

/** How many there are at least: none disappears silently. */
const LEAST: Readonly<Record<Kind, number>> = {
  server: 269,
  cli: 22,
  client: 50,
  spec: 56,
  generated: 11,
  docs: 6,
  state: 12,
  operation: 16,
  words: 8,
  generator: 5,
  packaging: 3,
  witness: 3,
  control: 20,
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
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, DRIFTS.filter((drift) => drift.kind === kind).length]));
  const tooFew = KINDS.filter((kind) => (counts[kind] ?? 0) < LEAST[kind]);
  expect(tooFew, 'say why, and lower the number').toStrictEqual([]);
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
