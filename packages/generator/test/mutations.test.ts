import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { emitFiles } from '../src/generate.ts';
import { Refusal } from '../src/refusal.ts';
import { documentOf } from './model-of.ts';
import { fixture } from './support.ts';

/** How many documents of each fixture are tried: more with MUTATIONS=10000. */
const COUNT = Number(process.env['MUTATIONS'] ?? 150);

/** The same numbers in every run (a linear congruential generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  '',
  'text',
  '#/',
  '{',
  [],
  [null],
  {},
  { a: null },
  [[]],
  { $ref: '#/nowhere' },
  { type: 'nothing' },
];

/** Every object or array in a value, with the keys of its members. */
function placesIn(value: unknown): readonly (readonly [parent: object, key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [[value, key] as const, ...placesIn(member)]);
}

it.each(['petstore.yaml', 'everything.yaml', 'tic-tac-toe.yaml'])(
  'generates from %s with any one fault, or refuses it: nothing in between',
  async (name) => {
    const text = await readFile(fixture(name), 'utf8');
    const next = numbers(7);
    let refused = 0;
    for (let round = 0; round < COUNT; round += 1) {
      const document: unknown = parse(text);
      const places = placesIn(document);
      const [parent, key] = places[next(places.length)] ?? expect.unreachable();
      const wrong = WRONG[next(WRONG.length + 1)];
      if (wrong === undefined) Reflect.deleteProperty(parent, key);
      else Reflect.set(parent, key, wrong);
      const fault = `${key} became ${JSON.stringify(wrong)}`;
      try {
        const { document: read, model } = await documentOf(JSON.stringify(document, null, 1));
        const files = await emitFiles({ published: read, used: read }, model(), {
          outputs: ['client', 'server', 'contract'],
        });
        for (const [file, source] of Object.entries(files)) {
          if (
            /\bNaN\b|\[object Object\]|undefined\[\]/.test(source.replace('Number.NaN', '')) &&
            /models|client\.ts|server\/server/.test(file)
          )
            throw new Error(`${file} has no types`);
        }
      } catch (error) {
        if (!(error instanceof Refusal)) throw new Error(`${name}: ${fault}`, { cause: error });
        expect(error.message).toMatch(/^openapi\.yaml:\d+ \(#.*\): [^\n]+\.$/);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(COUNT / 10);
  },
);
