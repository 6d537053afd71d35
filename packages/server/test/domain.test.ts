/** The server's ids, cursors and times, and its validation of key owners. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { decodeCursor, encodeCursor } from '../src/domain/cursor.ts';
import { newUuid } from '../src/domain/ids.ts';
import { mayUse, type Principal } from '../src/domain/principal.ts';
import { principalFaults } from '../src/domain/principal-faults.ts';
import { printed, printedNow } from '../src/domain/time.ts';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const COUNTERS = 4_096;

/** The timestamp of an id. */
const millisecondOf = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
const counterOf = (id: string): number => Number.parseInt(id.slice(15, 18), 16);
const ids = (count: number): readonly string[] => Array.from({ length: count }, newUuid);

/** Sets the clock of this process until the end of the test. */
function setClock(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: milliseconds });
  onTestFinished(() => void vi.useRealTimers());
}

/** A little later than any id generated so far. */
const later = (): number => Math.max(Date.now(), millisecondOf(newUuid())) + 1;

it('generates unique UUIDs of version 7 with the current time', () => {
  const now = later();
  setClock(now);
  const made = ids(1_000);
  for (const id of made) expect(id).toMatch(UUID_7);
  expect(new Set(made.map(millisecondOf))).toStrictEqual(new Set([now]));
  expect(made.map(counterOf)).toStrictEqual(made.map((_, index) => index));
  expect(new Set(made.map((id) => id.slice(19))).size).toBe(made.length);
});

it('generates ids that sort in creation order, however many there are in a millisecond', () => {
  const now = later();
  setClock(now);
  const made = ids(2 * COUNTERS + 1);
  expect(made.toSorted()).toStrictEqual(made);
  expect(
    [0, COUNTERS - 1, COUNTERS, 2 * COUNTERS].map((index) => millisecondOf(made[index] ?? '') - now),
  ).toStrictEqual([0, 0, 1, 2]);
  expect(counterOf(made[COUNTERS - 1] ?? '')).toBe(COUNTERS - 1);
});

it('generates ids that sort in creation order when the clock is set back', () => {
  const now = later();
  setClock(now);
  const before = newUuid();
  setClock(now - 1_000);
  const after = newUuid();
  expect([millisecondOf(after), counterOf(after)]).toStrictEqual([now, counterOf(before) + 1]);
});

it('restarts the counter in each millisecond', () => {
  const now = later();
  setClock(now);
  const made = [...ids(2)];
  setClock(now + 1);
  made.push(...ids(2));
  expect(made.map((id) => [millisecondOf(id) - now, counterOf(id)])).toStrictEqual([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
});

it.each([1, 2, 200, 100_000, Number.MAX_SAFE_INTEGER])('decodes the position %i from its cursor', (position) => {
  expect(decodeCursor(encodeCursor(position))).toBe(position);
  expect(encodeCursor(position)).toMatch(/^[\w-]+$/);
});

const cursor = (text: string): string => Buffer.from(text).toString('base64url');

it.each([
  '',
  'zz',
  cursor('0'),
  cursor('-1'),
  cursor('1.5'),
  cursor('01'),
  cursor(' 1'),
  cursor('1e3'),
  cursor('NaN'),
  cursor('9007199254740992'),
  `${cursor('12')}=`,
])('rejects the cursor "%s"', (text) => {
  expect(decodeCursor(text)).toBeNull();
});

it('formats the time in UTC with milliseconds, and again when it has changed', () => {
  const times = ['2026-01-02T03:04:05.678Z', '2026-01-02T03:04:05.679Z', '2026-01-02T03:04:05.678Z'];
  for (const time of times) {
    setClock(Date.parse(time));
    expect([printedNow(), printedNow()]).toStrictEqual([time, time]);
    expect(printed(() => new Date(time))()).toBe(time);
  }
});

const OWNER: Principal = { organisation: 'lab', userId: 'mk', userName: 'M. K.', scopes: ['read'] };

it.each<[string, Partial<Principal>]>([
  ['with a name', {}],
  ['with the longest name', { userName: 'n'.repeat(200) }],
  ['without a name', { userName: null }],
])('accepts a key owner %s', (_, change) => {
  expect(principalFaults({ ...OWNER, ...change })).toStrictEqual([]);
});

it.each<[string, Partial<Principal>, readonly string[]]>([
  ['without an id', { userId: '' }, ['/user_id', '/0/owner_id']],
  ['whose name is too long', { userName: 'n'.repeat(201) }, ['/0/owner_name']],
  ['without an organisation', { organisation: '' }, ['/organisation']],
  ['whose organisation is white space', { organisation: ' \t' }, ['/organisation']],
  ['without an id and an organisation', { userId: '', organisation: '' }, ['/user_id', '/0/owner_id', '/organisation']],
])('reports the faults of a key owner %s', (_, change, pointers) => {
  const faults = principalFaults({ ...OWNER, ...change });
  expect(faults.map(({ pointer }) => pointer)).toStrictEqual(pointers);
  for (const { location, message } of faults)
    expect([location, message]).toStrictEqual(['body', expect.stringMatching(/^must /)]);
});

it('reports an empty organisation', () => {
  expect(principalFaults({ ...OWNER, organisation: '' })).toStrictEqual([
    { location: 'body', pointer: '/organisation', message: 'must not be empty' },
  ]);
});

it.each<[readonly Principal['scopes'][number][], boolean, boolean]>([
  [[], false, false],
  [['read'], true, false],
  [['write'], false, true],
  [['read', 'write'], true, true],
  [['admin'], true, true],
])('lets a key with the scopes %j read: %s, and write: %s', (scopes, mayRead, mayWrite) => {
  const owner = { ...OWNER, scopes };
  expect([mayUse(owner, 'read'), mayUse(owner, 'write')]).toStrictEqual([mayRead, mayWrite]);
});
