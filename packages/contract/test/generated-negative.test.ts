import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invalid, type Violation } from '../src/arbitrary/invalid.ts';
import { documented, OPERATION_IDS, type Parameter } from '../src/document.ts';
import { refused, verdict } from '../src/faults.ts';
import { type Harness, startHarness } from '../src/harness.ts';
import { judge } from '../src/judge.ts';
import { missedKeywords } from '../src/keywords.ts';
import { coerce, schemaFaults } from '../src/schemas.ts';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(async () => {
  await harness.stop();
});

const bodySchema = (id: OperationId) => documented(id).requestContent['application/json']?.schema;
const withBody = OPERATION_IDS.filter((id) => bodySchema(id) !== undefined);
const named = (violations: readonly Violation[]) =>
  violations.map((violation, index) => ({
    ...violation,
    name: `${index} ${violation.keyword} at ${violation.schema}`,
  }));

describe.each(withBody)('%s rejects a body that only violates', (id) => {
  const schema = bodySchema(id);
  if (schema === undefined) throw new Error(`${id} has no body`);
  const violations = invalid(schema);

  it('each keyword of its schema', () => {
    expect(missedKeywords(schema, violations)).toStrictEqual([]);
  });

  it.each(named(violations))('$name', async ({ arbitrary, large }) => {
    for (const { value, pointer } of fc.sample(arbitrary, large ? 1 : 2)) {
      const body = JSON.stringify(value);
      const tooLarge =
        Buffer.byteLength(body) > Number('maxBodyBytes' in OPERATIONS[id] ? OPERATIONS[id].maxBodyBytes : 0);
      const answer = await harness.call(id, { body });
      expect(verdict(answer)).toStrictEqual(tooLarge ? { status: 413, faults: [] } : refused(`body ${pointer}`));
    }
  });
});

interface BrokenParameter {
  readonly id: OperationId;
  readonly parameter: Parameter;
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<string>;
}

/** Values that are invalid for a parameter as text, the form in which it is sent. */
function brokenParameters(id: OperationId, parameter: Parameter): readonly BrokenParameter[] {
  return invalid(parameter.schema).flatMap(({ keyword, arbitrary }) => {
    const text = arbitrary.map(({ value }) => String(value));
    // No text can violate some keywords alone.
    const some = fc.sample(text, 20).some((value) => isBroken(value, parameter));
    const name = `${id}: ${keyword} of ${parameter.name}`;
    return some ? [{ id, parameter, name, arbitrary: text.filter((value) => isBroken(value, parameter)) }] : [];
  });
}

const isBroken = (value: string, parameter: Parameter): boolean =>
  isSendable(value, parameter) && schemaFaults(parameter.schema, coerce(parameter.schema, value)).length > 0;

/** An empty segment, or one with a slash, changes the path; headers allow visible ASCII and inner spaces. */
function isSendable(value: string, parameter: Parameter): boolean {
  if (!value.isWellFormed()) return false;
  if (parameter.in === 'path') return value !== '' && !/[/\\]|^\.\.?$/.test(value);
  return parameter.in !== 'header' || /^[!-~]([ -~]*[!-~])?$/.test(value);
}

const parameters = OPERATION_IDS.flatMap((id) =>
  documented(id).parameters.flatMap((parameter) => brokenParameters(id, parameter)),
);

it.each(parameters)('rejects $name', async ({ id, parameter, arbitrary }) => {
  for (const value of fc.sample(arbitrary, 2)) {
    const encoded = encodeURIComponent(value);
    const answer = await harness.call(id, {
      ...(parameter.in === 'path' ? { path: { [parameter.name]: encoded } } : {}),
      ...(parameter.in === 'query' ? { query: `${parameter.name}=${encoded}` } : {}),
      ...(parameter.in === 'header' ? { headers: { [parameter.name.toLowerCase()]: value } } : {}),
    });
    expect([value, verdict(answer)]).toStrictEqual([value, refused(`${parameter.in} /${parameter.name}`)]);
  }
});

it('has violated every parameter', () => {
  const broken = new Set(parameters.map(({ id, parameter }) => `${id} ${parameter.name}`));
  const all = OPERATION_IDS.flatMap((id) => documented(id).parameters.map(({ name }) => `${id} ${name}`));
  expect(all.filter((name) => !broken.has(name))).toStrictEqual([]);
});

it('has stored nothing', async () => {
  const { annotations, samples } = harness.client();
  expect((await annotations.list(SAMPLE)).map(({ version }) => version)).toHaveLength(2);
  expect(await samples.list()).toHaveLength(2);
});

it('has responded as documented throughout', () => {
  expect(harness.exchanges.length).toBeGreaterThan(parameters.length + withBody.length);
  expect(harness.exchanges.flatMap(judge)).toStrictEqual([]);
});
