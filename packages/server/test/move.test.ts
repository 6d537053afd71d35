/** `wafermark move`: a SQLite file becomes a PostgreSQL database. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { newSample } from '../src/domain/sample.ts';
import { moveStore } from '../src/store/move.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { demoSample } from './support/demo-sample.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';
import { AUTHOR, SAMPLE, temporaryFolder } from './support/running-app.ts';

const ORGANISATION = DEMO_PRINCIPAL.organisation;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres.remove();
});

/** A file with all that there can be in one, and what its keys are. */
async function filledFile() {
  const path = join(await temporaryFolder(), 'lab.db');
  const store = await openStore(`sqlite:${path}`);
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  const many = Array.from({ length: 4_500 }, (_, n) =>
    newAnnotation(
      {
        property_name: `'"\\\n😀 ${n % 3}`,
        property_value: n / 3,
        coord_x: n % 2 === 0 ? 5e-324 : null,
        data_id: n % 100 === 0 ? newUuid() : null,
        metadata:
          n % 2 === 0 ? { b: 1e21, a: ['\u0001', { import_id: 'no' }], ignored: n % 4 === 0, import_id: 'i' } : null,
      },
      { id: newUuid(), sampleId: SAMPLE, now: '2026-01-02T03:04:05.678Z' },
    ),
  );
  const ids = many.map(({ id }) => id);
  await store.write((transaction) => transaction.insertAnnotations(sample, many));
  await store.write((unit) =>
    unit.updateAnnotation(sample, ids[0] ?? '', (now) => ({ ...now, property_value: 9 }), AUTHOR),
  );
  await store.write((unit) => unit.deleteAnnotation(sample, ids[1] ?? '', AUTHOR));
  await store.write((unit) => unit.deleteAnnotation(sample, ids.at(-1) ?? '', AUTHOR));
  const { key } = await store.keys.create({ ...DEMO_PRINCIPAL, userName: null }, new Date(0), new Date(9e12));
  await store.write((unit) =>
    unit.answers.keep('lab', 'k', { fingerprint: 'f', body: Buffer.from(`"${'x'.repeat(9_000)}"`) }),
  );
  await store.close();
  const file = new Database(path);
  // A bulk that was never finished: nobody sees it.
  file.exec(`insert into annotations (sample, seq, id, property_name, property_value, coord_ref_frame, last_updated, version)
    values (${sample.number}, 2000000000, 'unseen', 'n', 1, 'sample_relative', '', '')`);
  file.close();
  return { path, key, ids };
}

async function everything(store: Store) {
  const samples = await collect(store.read.listSamples(ORGANISATION, {}));
  const perSample = [];
  for (const { id } of samples.items) {
    const sample = await store.read.findSample(ORGANISATION, id);
    if (sample === undefined) continue;
    perSample.push([
      await store.read.getSample(ORGANISATION, id),
      await collect(store.read.listAnnotations(sample, {})),
      await collect(store.read.listAnnotations(sample, { import_id: 'i' })),
      await collect(store.read.listValues(sample)),
    ]);
  }
  return { samples, perSample, keys: await store.keys.list() };
}

it('moves everything, with its positions, and goes on where the file ended', async () => {
  const { path, key, ids } = await filledFile();
  const from = `sqlite:${path}`;
  const to = await postgres.newDatabase();
  const tables: string[] = [];
  const moved = await moveStore(from, to, (name) => tables.push(name));
  expect(moved).toStrictEqual({ samples: 2, annotations: 2 + 49 + 13 + 4_500 - 2, keys: 1 });
  expect(tables).toContain('annotation_changes');
  const [old, store] = [await openStore(from), await openStore(to)];
  onTestFinished(async () => {
    await old.close();
    await store.close();
  });
  expect(await everything(store)).toStrictEqual(await everything(old));
  expect((await store.keys.find(key))?.organisation).toBe(ORGANISATION);
  const kept = await store.write((unit) => unit.answers.find('lab', 'k'));
  expect(Buffer.from(kept?.body ?? []).toString()).toBe(`"${'x'.repeat(9_000)}"`);
  const sample = await demoSample(store);
  for (const id of [ids[0], ids[1], ids.at(-1)]) {
    const [now, before] = [store, old].map((each) => collect(each.read.listChanges(sample, id ?? '')));
    expect((await now)?.items).toHaveLength(1);
    expect(await now).toStrictEqual(await before);
  }
  // New rows come after those that are there.
  const last = (await collect(old.read.listAnnotations(sample, {}))).positions.at(-1) ?? 0;
  const one = newAnnotation({ property_name: 'n', property_value: 1 }, { id: newUuid(), sampleId: SAMPLE, now: '' });
  await store.write((transaction) => transaction.insertAnnotations(sample, [one]));
  // The last one was deleted, and its position is not used again.
  expect((await collect(store.read.listAnnotations(sample, { property_name: 'n' }))).positions).toStrictEqual([
    last + 2,
  ]);
  const added = newSample({}, { id: newUuid(), owner: DEMO_PRINCIPAL, now: '' });
  await store.write((unit) => unit.insertSample({ sample: added, organisation: ORGANISATION, userName: null }));
  expect((await collect(store.read.listSamples(ORGANISATION, {}))).positions).toStrictEqual([1, 2, 3]);
  await store.keys.create(DEMO_PRINCIPAL, new Date(0));
  expect(await store.keys.list()).toHaveLength(2);
});

it('refuses a target with contents, a file in use, and the other direction, and changes nothing', async () => {
  const { path } = await filledFile();
  const from = `sqlite:${path}`;
  const to = await postgres.newDatabase();
  const used = await openStore(from);
  await expect(moveStore(from, to)).rejects.toThrow(`${path} is in use. Stop the server first.`);
  await used.close();
  const target = await openStore(to);
  const { id } = await target.keys.create(DEMO_PRINCIPAL, new Date(0));
  await expect(moveStore(from, to)).rejects.toThrow('is not empty. Move into an empty one.');
  await target.keys.revoke(id);
  await moveStore(from, to);
  await expect(moveStore(from, to)).rejects.toThrow('is not empty');
  await target.close();
  await expect(moveStore(to, from)).rejects.toThrow('from a SQLite file to a PostgreSQL database');
  await expect(moveStore('sqlite:/nowhere/x.db', to)).rejects.toThrow('There is no database /nowhere/x.db');
});

it('says that a file has what PostgreSQL cannot store, and stores nothing', async () => {
  const { path } = await filledFile();
  const file = new Database(path);
  file.exec("update physical_samples set name = 'a' || char(0) where seq = 1");
  file.close();
  const to = await postgres.newDatabase();
  await expect(moveStore(`sqlite:${path}`, to)).rejects.toThrow(
    'cannot store something in the file, so nothing was moved',
  );
  expect(await postgres.query(to, 'select 1 from physical_samples')).toStrictEqual([]);
});

it('stores nothing when a row comes back different', async () => {
  const { path } = await filledFile();
  const to = await postgres.newDatabase();
  await (await openStore(to)).close();
  await postgres.query(
    to,
    `create function round_it() returns trigger language plpgsql as
       $$ begin new.property_value = round(new.property_value); return new; end $$;
     create trigger round_it before insert on annotations for each row execute function round_it()`,
  );
  await expect(moveStore(`sqlite:${path}`, to)).rejects.toThrow('returned other rows of annotations');
  expect(
    await postgres.query(to, 'select (select count(*) from annotations) + (select count(*) from api_keys) as rows'),
  ).toStrictEqual([{ rows: '0' }]);
  await postgres.query(to, 'drop trigger round_it on annotations');
  await moveStore(`sqlite:${path}`, to);
});
