import { describe, expect, it } from 'vitest';
import { DATE_TIME, URI_REFERENCE } from '../src/checks/formats.ts';

describe('a date and time', () => {
  it.each([
    '2024-01-16T09:30:00Z',
    '2024-01-16t09:30:00z',
    '2024-12-31T23:59:60Z',
    '0000-01-01T00:00:00.123456789+23:59',
    '9999-02-29T00:00:00-00:00',
  ])('is %s', (text) => {
    expect(DATE_TIME.test(text)).toBe(true);
  });

  it.each([
    '',
    '2024-01-16',
    '2024-01-16 09:30:00Z',
    '2024-01-16T09:30:00',
    '2024-01-16T09:30Z',
    '2024-00-16T09:30:00Z',
    '2024-13-16T09:30:00Z',
    '2024-01-00T09:30:00Z',
    '2024-01-32T09:30:00Z',
    '2024-01-16T24:00:00Z',
    '2024-01-16T09:60:00Z',
    '2024-01-16T09:30:61Z',
    '2024-01-16T09:30:00.Z',
    '2024-01-16T09:30:00+24:00',
    '2024-01-16T09:30:00+0100',
    '٢٠٢٤-01-16T09:30:00Z',
    '2024-01-16T09:30:00Z\n',
    ' 2024-01-16T09:30:00Z',
  ])('is not %j', (text) => {
    expect(DATE_TIME.test(text)).toBe(false);
  });
});

describe('a URI reference', () => {
  it.each([
    '',
    '/',
    '/problems/not-found',
    'a/b:c',
    'a:b',
    '//host',
    '//host/a',
    'http://user:secret@host:80/a//b;c?d=/?#e/?',
    'http://[::1]:4010/',
    'mailto:a@b',
    '?',
    '#',
    '%41',
    "!$&'()*+,;=",
  ])('is %s', (text) => {
    expect(URI_REFERENCE.test(text)).toBe(true);
  });

  it.each(['1:b', '/a b', '%', '%4', '%zz', '\\', '{a}', '<a>', '"', 'é', '/a\n', '#a#b', 'http://[::1', ':'])(
    'is not %j',
    (text) => {
      expect(URI_REFERENCE.test(text)).toBe(false);
    },
  );

  it.each(['/', '//', 'a', 'a:'])('is rejected quickly for a long text that starts with %s', (start) => {
    const started = performance.now();
    expect(URI_REFERENCE.test(`${start}${'a:1%41'.repeat(5_000)} `)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
