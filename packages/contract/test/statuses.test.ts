import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documented, OPERATION_IDS } from '../src/document.ts';
import { failingStore } from '../src/failing-store.ts';
import { startHarness } from '../src/harness.ts';
import { leaks } from '../src/leaks.ts';
import { violations } from '../src/oracle.ts';
import { DOCUMENT, find } from '../src/place.ts';
import { PROVOCATIONS, type Scene } from '../src/provocations.ts';
import { type Answer, field, json } from '../src/wire.ts';

let scene: Scene;
let isFailing = false;
beforeAll(async () => {
  const [healthy, failing, hurried, limited] = await Promise.all([
    startHarness(),
    startHarness({ wrapStore: (store) => failingStore(store, () => isFailing) }),
    startHarness({ requestTimeout: 200 }),
    startHarness({ rateLimit: 1 }),
  ]);
  scene = { healthy, failing, hurried, limited };
  isFailing = true;
});
afterAll(async () => {
  isFailing = false;
  await Promise.all(Object.values(scene).map((harness) => harness.stop()));
});

/** The details and faults of every problem that was provoked, by status. */
const said = new Map<number, Set<string>>();
const words = (problem: unknown): string => {
  const { detail, errors } = Object(problem);
  return JSON.stringify([detail, errors]);
};

const documentedStatuses = OPERATION_IDS.flatMap((id) => OPERATIONS[id].statuses.map((status) => ({ id, status })));

it.each(documentedStatuses)(
  'provokes $status from $id, and finds no violations in the response',
  async ({ id, status }) => {
    const provoke = PROVOCATIONS[status];
    if (provoke === undefined) throw new Error(`${id} documents ${status}, but nothing here provokes it`);
    const answers = await provoke(scene, id);
    if (answers.length === 0) throw new Error(`${id} documents ${status}, but no provocation applies`);
    expect(answers.map((answer) => answer.status)).toStrictEqual(answers.map(() => status));
    expect(answers.flatMap((answer) => [...violations(id, answer), ...leaks(answer)])).toStrictEqual([]);
    expect(answers.map(kind)).toStrictEqual(answers.map((answer) => documentedKind(id, answer)));
    const sayings = said.get(status) ?? new Set();
    said.set(status, sayings);
    if (status >= 400) for (const answer of answers) sayings.add(words(json(answer)));
  },
);

const problems = new Map(
  documentedStatuses.flatMap(({ id, status }) => {
    const example = documented(id).responses[status]?.content['application/problem+json']?.examples['example'];
    return example === undefined ? [] : [[JSON.stringify(example), { status, example }] as const];
  }),
);

// Needs the answers of the tests above.
it.each([...problems.values()])('says what the example of $status says: $example.detail', ({ status, example }) => {
  expect([...(said.get(status) ?? [])]).toContain(words(example));
});

it.each(OPERATION_IDS.filter((id) => 'maxBodyBytes' in OPERATIONS[id]))(
  'documents that %s requires its body, and it rejects a request without one',
  async (id) => {
    const { path, method } = documented(id);
    const required = find(DOCUMENT, 'paths', path, method.toLowerCase(), 'requestBody', 'required')?.value;
    const answers = [
      await scene.healthy.call(id, { body: undefined }),
      await scene.healthy.call(id, { body: undefined, headers: { 'content-type': undefined } }),
    ];
    expect([required, ...answers.map(({ status }) => status)]).toStrictEqual([true, 400, 415]);
  },
);

/** The type and request of a problem; empty for other responses. */
function kind(answer: Answer): readonly unknown[] {
  if (answer.status < 400) return [];
  return ['type', 'title', 'status', 'request_id'].map((name) => field(answer, name));
}

/** The same from the document's example and the header. */
function documentedKind(id: OperationId, { status, headers }: Answer): readonly unknown[] {
  if (status < 400) return [];
  const media = documented(id).responses[status]?.content['application/problem+json'];
  const example = Object(media?.examples['example']);
  return [example['type'], example['title'], status, headers.get('x-request-id')];
}
