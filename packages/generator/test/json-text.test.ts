/** What the writers rely on: limits are inclusive, and characters are counted, not code units. */
import { describeErrors } from '@wafermark/generated/server/describe-errors.ts';
import { freeText, hasNames, isInteger, isList, isNumber, isText } from '@wafermark/generated/server/json-text.ts';
import { writer } from '@wafermark/generated/server/rule.ts';
import { expect, it } from 'vitest';

it('writes texts of the allowed lengths only, whatever their characters', () => {
  const lengths = [1, 2, 3, 4];
  for (const character of ['a', 'é', '😀', '"']) {
    const written = lengths.map((length) => freeText(character.repeat(length), 2, 3, /^/));
    expect(written).toStrictEqual([
      undefined,
      JSON.stringify(character.repeat(2)),
      JSON.stringify(character.repeat(3)),
      undefined,
    ]);
  }
  expect(freeText('é', 1, 1, /^[a-z]$/)).toBeUndefined();
  expect(freeText(1, 0, 9, /^/)).toBeUndefined();
  expect(lengths.map((length) => isText('a'.repeat(length), 2, 3))).toStrictEqual([false, true, true, false]);
});

it('takes lists of the allowed lengths only', () => {
  const isOne = (item: unknown): item is 1 => item === 1;
  const fits = (lengths: readonly number[], item: unknown): readonly boolean[] =>
    lengths.map((length) => isList(new Array(length).fill(item), 2, 3, isOne));
  expect(fits([1, 2, 3, 4], 1)).toStrictEqual([false, true, true, false]);
  expect(fits([2], 2)).toStrictEqual([false]);
  expect(isList('11', 2, 3, isOne)).toBe(false);
});

it('takes numbers up to their limits', () => {
  expect([0.9, 1, 2.5, 3, 3.1, '2'].map((value) => isNumber(value, 1, 3))).toStrictEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
  expect([0, 1, 2.5, 3, 4, '2'].map((value) => isInteger(value, 1, 3))).toStrictEqual([
    false,
    true,
    false,
    true,
    false,
    false,
  ]);
});

it('takes objects with the expected number of names only', () => {
  const objects = [{}, { a: 1 }, { a: 1, b: undefined }, { a: 1, b: 2, c: 3 }];
  expect(objects.map((object) => hasNames(object, 2))).toStrictEqual([false, false, true, false]);
  for (const other of ['ab', null, undefined, 2, [1, 2]]) {
    expect([0, 1, 2].map((expected) => hasNames(other, expected))).toStrictEqual([false, false, false]);
  }
});

it('writes with the checked writer what the quick one leaves to it, and nothing invalid', () => {
  const isText = (value: unknown): value is string => typeof value === 'string';
  const quick = (value: unknown): string | undefined => (value === 'quick' ? 'by the quick one' : undefined);
  const { write } = writer({ first: isText, all: isText }, (value) => `checked ${value}`, quick);
  expect(['quick', 'slow', 1].map(write)).toStrictEqual(['by the quick one', 'checked slow', undefined]);
  const alone = writer({ first: isText, all: isText }, (value) => `checked ${value}`);
  expect(['quick', 1].map(alone.write)).toStrictEqual(['checked quick', undefined]);
});

it('calls a value invalid when its check says nothing more', () => {
  const error = { instancePath: '/a', schemaPath: '#', keyword: 'custom', params: {} };
  expect(describeErrors('body', [error])).toStrictEqual([{ location: 'body', pointer: '/a', message: 'is not valid' }]);
});
