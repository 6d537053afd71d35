import { describe, expect, it } from 'vitest';
import { isPlainPattern, takesPlainText } from '../src/writers/plain-pattern.ts';

describe('a pattern accepts only plain text', () => {
  it.each([
    '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    String.raw`^\d{4}-\d{2}T\d{2}:\d{2}\.\d{3}Z$`,
    '^/problems/[a-z-]+$',
    "^/((?:[A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})*)?$",
    '^(a|b)$',
    '^(?:a|b){2,}$',
    '^(?<n>a)\\k<n>$',
    '^(a)\\1$',
    '^(?<éa>a)\\k<éa>$',
    '^a{2,34}b{12}$',
    '^(?=a)(?!b)(?<=c)(?<!d)a$',
    '^[ !#-[\\]-~]*$',
    '^\\x41\\u0042\\u{43}$',
    '^$',
  ])('%s', (pattern) => {
    expect(isPlainPattern(pattern)).toBe(true);
  });
});

describe('a pattern may accept something else', () => {
  it.each([
    'a',
    '^a',
    'a$',
    '^a\\$',
    '^a|b$',
    '^[!-~]+$',
    '^[ -~]$',
    '^"$',
    '^\\\\$',
    '^.$',
    '^\\s$',
    '^\\W$',
    '^\\p{L}$',
    '^[^a]*$',
    '^[a-é]$',
    '^[a-\\u{10ffff}]$',
    '^é$',
    '^[\\u0000-\\u001f]$',
    '^[\\ud800]$',
    '^\\x00$',
    '^\\u{1F600}$',
    '^\\cA$',
  ])('%s', (pattern) => {
    expect(isPlainPattern(pattern)).toBe(false);
  });
});

it.each([
  ['^[^\\u0000\\uD800-\\uDFFF]*$', true],
  ['^[^\\u0000\\uFEFF]*$', true],
  ['^[ -~]*$', true],
  ['^[^\\]]*$', false],
  ['^[^a]*$', false],
  ['^[^\\u0000]+$', false],
  ['^[^\\u0000]{1,3}$', false],
  ['[^\\u0000]*', false],
  ['^[^\\u0000]*a$', false],
])('%s accepts all plain text: %s', (pattern, expected) => {
  expect(takesPlainText(pattern)).toBe(expected);
});
