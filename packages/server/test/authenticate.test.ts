import { expect, it } from 'vitest';
import { acceptAnyKey, DEMO_PRINCIPAL, storedKeys } from '../src/index.ts';
import { runApp } from './support/running-app.ts';

it('accepts any key, but requires one', async () => {
  expect(await acceptAnyKey('any')).toStrictEqual(DEMO_PRINCIPAL);
  expect(await acceptAnyKey('')).toBeUndefined();
});

it('looks up the owner of a key in the store', async () => {
  const { store } = await runApp();
  const find = async (key: string) => (key === 'known' ? DEMO_PRINCIPAL : undefined);
  const authenticate = storedKeys({ ...store, keys: { ...store.keys, find } });
  expect(await authenticate('known')).toStrictEqual(DEMO_PRINCIPAL);
  expect(await authenticate('unknown')).toBeUndefined();
});
