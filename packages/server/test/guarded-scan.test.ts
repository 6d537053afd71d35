/** The limits on bodies, exactly at the limit and wherever a packet ends. */
import { LIMITS } from '@wafermark/generated/document/api.ts';
import { expect, it } from 'vitest';
import { JsonScan } from '../src/http/json/scan.ts';
import { runApp, SAMPLE } from './support/running-app.ts';

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;

/** Scans a text in chunks. */
function scanned(...pieces: readonly string[]): JsonScan {
  const scan = new JsonScan();
  for (const piece of pieces) scan.feed(Buffer.from(piece));
  return scan;
}

it.each([
  ['names', ':', LIMITS.jsonNames],
  ['values', ',', LIMITS.jsonValues],
] as const)('accepts exactly as many %s as the document allows', (what, sign, limit) => {
  // The scan leaves the grammar to the parser: each of these signs stands for one.
  const scan = scanned(sign.repeat(limit));
  expect(() => scan.feed(Buffer.from(sign))).toThrow(`The body has more than ${limit} ${what}.`);
});

it.each([
  ['123456789012345', false],
  ['1234567890123456', true],
  ['-9007199254740993', true],
  ['1e99', false],
  ['1e-324', true],
  ['1e400', true],
  ['123456789012345e1', false],
  ['12345678901234.56e1', true],
  [`0.${'1'.repeat(300)}`, true],
  ['"12345678901234567890"', false],
])('flags the number %s as risky: %s', (text, isRisky) => {
  expect(scanned(`[${text}]`).hasRiskyNumber).toBe(isRisky);
});

it('finds the same, wherever a packet ends', () => {
  const text = String.raw`{"a\\":"\"{[,:","b\"c":[1,{"d":[1234567890123456,"\\\\"]}],"é":"\u00e9"}`;
  const bytes = Buffer.from(text);
  const whole = scanned(text);
  expect([whole.names, whole.hasRiskyNumber]).toStrictEqual([4, true]);
  for (let end = 0; end <= bytes.length; end += 1) {
    const scan = new JsonScan();
    scan.feed(bytes.subarray(0, end));
    scan.feed(bytes.subarray(end));
    expect([end, scan.names, scan.hasRiskyNumber]).toStrictEqual([end, 4, true]);
  }
});

it('counts levels across packets', () => {
  const scan = new JsonScan();
  for (let level = 0; level < LIMITS.jsonDepth; level += 1) scan.feed(Buffer.from('['));
  expect(() => scan.feed(Buffer.from('['))).toThrow(`deeper than ${LIMITS.jsonDepth} levels`);
});

it.each(['us-ascii', 'US-ASCII', 'utf-8', 'UTF8', '"utf-8"'])('accepts a body in the charset %s', async (charset) => {
  const { send } = await runApp();
  const body = '{"property_name":"n","property_value":1}';
  const headers = { 'Content-Type': `application/json; charset=${charset}` };
  expect((await send('POST', ANNOTATIONS, body, headers)).status).toBe(200);
});

it('accepts a byte order mark before a body, but not within', async () => {
  const { send } = await runApp();
  const post = async (body: string): Promise<number> => (await send('POST', ANNOTATIONS, body)).status;
  const named = (name: string): string => `{"property_name":${name},"property_value":1}`;
  expect(await post(`\uFEFF${named('"µ"')}`)).toBe(200);
  for (const name of ['"\uFEFFn"', String.raw`"\uFEFFn"`, String.raw`"\ufeffn"`, String.raw`"\uFeFfn"`]) {
    expect([name, await post(named(name))]).toStrictEqual([name, 422]);
  }
});
