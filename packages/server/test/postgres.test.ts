/** What concerns PostgreSQL alone: opening a database, its faults, and a server on it that survives them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { backUp, restore } from '../src/store/backup.ts';
import { openStore } from '../src/store/open-store.ts';
import { MIGRATIONS } from '../src/store/postgres/migrations.ts';
import {
  type OpenOptions,
  OpenStoreError,
  type SampleRef,
  type Store,
  StoreBusyError,
  StoreUnavailableError,
} from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { demoSample } from './support/demo-sample.ts';
import { PASSWORD, startPostgres, type TestPostgres } from './support/postgres.ts';
import { startRelay } from './support/relay.ts';
import { REPEATED_NAMES } from './support/repeated-names.ts';
import { AUTHOR, runApp, SAMPLE } from './support/running-app.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], { keyType: 'ec' });
  postgres = await startPostgres({ certificate: { cert, key } });
});
afterAll(async () => {
  await postgres.remove();
});

async function openSeeded(): Promise<{ readonly store: Store; readonly url: string; readonly sample: SampleRef }> {
  const url = await postgres.newDatabase();
  const store = await openStore(url);
  onTestFinished(() => store.close());
  await seedDemo(store, () => new Date(0));
  const sample = await demoSample(store);
  return { store, url, sample };
}

const insert = (store: Store, sample: SampleRef, name = 'n'): Promise<void> => {
  const one = newAnnotation({ property_name: name, property_value: 1 }, { id: newUuid(), sampleId: SAMPLE, now: '' });
  return store.write((transaction) => transaction.insertAnnotations(sample, [one]));
};

/** What people get to read when the database cannot be opened. Never a stack, and never a secret. */
async function refusal(url: string, options: OpenOptions = {}): Promise<string> {
  const error: unknown = await openStore(url, options).then(
    (store) => store.close(),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof OpenStoreError)) throw new Error(`Not refused: ${String(error)}`, { cause: error });
  expect(error.message).not.toMatch(/p@ss|p%40ss|\n| at \//);
  return error.message;
}

/** Ends all connections of servers to a database, as a restart or a failover does. */
const cutConnections = (url: string) =>
  postgres.query(
    url,
    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'wafermark'",
  );

it.each([
  ['postgres://user:p@ss:w@ord@host:port/db', 'is not a URL'],
  ['postgres://host', 'has no database'],
  ['postgres://host/a/b', 'has no database'],
  ['postgres:///db', 'has no host'],
  ['postgresql://user:p%40ss@host/db?sslmode=prefer', 'has an sslmode other than disable, require, verify-full'],
  ['postgresql://user:p%40ss@host/db?pool=9', 'has options other than sslmode'],
  ['postgres://user:p%40ss@host,other/', 'has no database'],
  ['postgres://user:p%40ss@host:1,other:port/db', 'is not a URL'],
  ['postgres://user:p%40ss@host,/db', 'is not a URL'],
  ['postgres://user:secret@host/db#p@ss', 'has a "#"'],
  ['postgres://user:p@ss%@host/db', 'encodes nothing'],
])('refuses the URL %s and says why, without its secrets', async (url, reason) => {
  expect(await refusal(url)).toContain(reason);
});

it('says in a sentence why a database cannot be opened', async () => {
  const there = postgres.url('postgres');
  const { port } = new URL(there);
  const wrong = there.replace(/:[^:]*@/, ':p%40ss@');
  expect(await refusal(wrong)).toBe(
    `PostgreSQL at 127.0.0.1:${port} refuses the user wafermark: check name and password in the database URL.`,
  );
  expect(await refusal(postgres.url('nowhere'))).toBe(
    `PostgreSQL at 127.0.0.1:${port} has no database nowhere. Create it, or check the database URL.`,
  );
  expect(await refusal('postgres://u:p%40ss@127.0.0.1:1/db')).toBe(
    'No PostgreSQL answers at 127.0.0.1:1. Start it, or check the database URL.',
  );
  expect(await refusal('postgres://u:p%40ss@nowhere.invalid/db')).toBe(
    'There is no host nowhere.invalid. Check the database URL.',
  );
});

it('encrypts if the URL says so, and with verify-full only for a certificate that it trusts', async () => {
  const url = await postgres.newDatabase();
  const encrypted = async (options: string): Promise<unknown> => {
    const store = await openStore(url + options);
    await store.ready();
    const rows = await postgres.query(
      url,
      "select distinct ssl from pg_stat_ssl join pg_stat_activity using (pid) where application_name = 'wafermark'",
    );
    await store.close();
    return rows;
  };
  expect(await encrypted('')).toStrictEqual([{ ssl: false }]);
  expect(await encrypted('?sslmode=require')).toStrictEqual([{ ssl: true }]);
  expect(await refusal(`${url}?sslmode=verify-full`)).toContain('cannot be opened: self-signed certificate');
});

it('refuses a database that would lose or alter what it stores', async () => {
  const latin = await postgres.newDatabase("encoding 'LATIN1' template template0");
  expect(await refusal(latin)).toContain('has the encoding LATIN1');
  const url = await postgres.newDatabase();
  const set = (setting: string) =>
    postgres.query(url, `alter database ${new URL(url).pathname.slice(1)} set ${setting}`);
  await set('synchronous_commit = off');
  expect(await refusal(url)).toContain('does not sync every commit to disk');
  await set('synchronous_commit = on');
  await set('default_transaction_read_only = on');
  expect(await refusal(url)).toContain('can only be read');
});

it('refuses tables of a newer version, other tables, and none where none may be made, and leaves them as they are', async () => {
  const empty = await postgres.newDatabase();
  expect(await refusal(empty, { create: false })).toContain('has no tables of Wafermark');
  await postgres.query(empty, 'create table api_keys (something_else int)');
  expect(await refusal(empty)).toContain('"api_keys" already exists');
  const tables = await postgres.query(empty, "select tablename from pg_tables where schemaname = 'public'");
  expect(tables).toStrictEqual([{ tablename: 'api_keys' }]);
  const { url } = await openSeeded();
  await postgres.query(url, "insert into wafermark_migrations values ('999-later', now()::text)");
  expect(await refusal(url)).toContain('was written by a newer version of Wafermark (999-later). Use that version.');
});

it('numbers samples of its first version that have the same name, but for the oldest', async () => {
  const url = await postgres.newDatabase();
  const quoted = (text: string | null): string => (text === null ? 'null' : `'${text}'`);
  const rows = [...REPEATED_NAMES.map(([before]) => ['lab', before] as const), ['other', 'GaAs'] as const];
  const statements = [
    'create table wafermark_migrations (name text primary key, applied text not null)',
    ...(MIGRATIONS['001-samples-annotations-keys'] ?? []),
    "insert into wafermark_migrations values ('001-samples-annotations-keys', now()::text)",
    ...rows.flatMap(([organisation, name], index) => [
      `insert into physical_samples (organisation, position, id, name, created_datetime, last_updated, version, user_id)
         values ('${organisation}', ${index + 1}, 'sample-${index}', ${quoted(name)}, now()::text, now()::text, '1.0.0', 'mk')`,
      `insert into sample_counters values (${index + 1}, 0, 0)`,
    ]),
  ];
  for (const statement of statements) await postgres.query(url, statement);
  const store = await openStore(url);
  const names = async (organisation: string) =>
    (await collect(store.read.listSamples(organisation, {}))).items.map(({ name }) => name);
  expect(await names('lab')).toStrictEqual(REPEATED_NAMES.map(([, after]) => after));
  expect(await names('other')).toStrictEqual(['GaAs']);
  await store.close();
});

it('asks for nothing as it connects that PgBouncer does not know', async () => {
  const url = await postgres.newDatabase();
  const { port } = new URL(url);
  const relay = await startRelay(Number(port));
  const store = await openStore(url.replace(`:${port}/`, `:${relay.port}/`));
  await store.ready();
  await store.close();
  expect(relay.begins.length).toBeGreaterThan(1);
  for (const begin of relay.begins) {
    // Its length, the version of the protocol, and names and values, each with a zero byte after it.
    const names = begin
      .toString('utf8', 8)
      .split('\0')
      .slice(0, -2)
      .filter((_, index) => index % 2 === 0);
    expect(['user', 'database', 'client_encoding', 'application_name']).toEqual(expect.arrayContaining(names));
  }
});

it('says which right is missing', async () => {
  const url = await postgres.newDatabase();
  await postgres.query(url, "create role guest login password 'p@ss'");
  // As from version 15 on.
  await postgres.query(url, 'revoke create on schema public from public');
  const guest = url.replace(/\/\/.*@/, '//guest:p%40ss@');
  expect(await refusal(guest)).toContain('The user guest may not use or create tables');
});

it('is opened by many servers at once while it is empty', async () => {
  const url = await postgres.newDatabase();
  const stores = await Promise.all(Array.from({ length: 8 }, () => openStore(url)));
  const seeded = await Promise.all(stores.map((store) => seedDemo(store, () => new Date(0))));
  expect(seeded.filter(Boolean)).toHaveLength(1);
  for (const store of stores) await store.close();
});

it('points to the tools of PostgreSQL for backups', async () => {
  const url = postgres.url('postgres');
  await expect(backUp(url, 'file')).rejects.toThrow('use `pg_dump --format=custom --file=FILE`');
  await expect(restore('file', url)).rejects.toThrow('use `pg_restore --clean --if-exists`');
  await expect(backUp(url, 'file')).rejects.not.toThrow('127.0.0.1');
});

it('keeps the password out of descriptions', async () => {
  const { store } = await openSeeded();
  expect(`${store.description} ${store.durability}`).not.toContain(PASSWORD.slice(0, 4));
  expect(store.description).toMatch(
    /^PostgreSQL 1\d\.\d+, database lab_\w+ at 127\.0\.0\.1:\d+ \(every commit synced to disk\)$/,
  );
});

it.each([
  ['the disk is full', '53100', StoreUnavailableError],
  ['an input or output error', '58030', StoreUnavailableError],
  ['a deadlock', '40P01', StoreBusyError],
  ['a statement that takes too long', '57014', StoreBusyError],
])('reports %s as what it is, and is ready again afterwards', async (_, code, kind) => {
  const { store, url, sample } = await openSeeded();
  await postgres.query(
    url,
    `create function fail() returns trigger language plpgsql as $$ begin raise 'no' using errcode = '${code}'; end $$;
     create trigger fail before insert on annotations for each row execute function fail();
     create trigger fail before update on write_probe for each row execute function fail()`,
  );
  const before = (await collect(store.read.listAnnotations(sample, {}))).items;
  await expect(insert(store, sample)).rejects.toThrow(kind);
  if (kind === StoreUnavailableError) await expect(store.ready()).rejects.toThrow(StoreUnavailableError);
  await postgres.query(url, 'drop trigger fail on annotations; drop trigger fail on write_probe');
  await store.ready();
  await insert(store, sample);
  expect((await collect(store.read.listAnnotations(sample, {}))).items.slice(0, -1)).toStrictEqual(before);
});

it('reports that it is busy when another transaction keeps a lock, and lets others read and write meanwhile', async () => {
  const { store, url, sample } = await openSeeded();
  const other = new Client(url);
  await other.connect();
  await other.query('begin');
  await other.query(`select 1 from sample_counters where sample = ${sample.number} for update`);
  const started = performance.now();
  const waiting = Array.from({ length: 12 }, () => expect(insert(store, sample)).rejects.toThrow(StoreBusyError));
  await store.ready();
  expect(await store.keys.revoke(newUuid())).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(4_000);
  await Promise.all(waiting);
  await other.query('rollback');
  await other.end();
  await insert(store, sample);
});

it('rolls a unit of work back whose connection is cut, and works with a new one', async () => {
  const { store, url, sample } = await openSeeded();
  const [first] = (await collect(store.read.listAnnotations(sample, {}))).items;
  if (first === undefined) throw new Error('The demo data has annotations');
  const work = store.write(async (transaction) => {
    await transaction.updateAnnotation(sample, first.id, (now) => ({ ...now, property_value: 9 }), AUTHOR);
    await cutConnections(url);
    await transaction.deleteAnnotation(sample, first.id, AUTHOR);
  });
  await expect(work).rejects.toThrow(StoreUnavailableError);
  expect(await store.read.getAnnotation(sample, first.id)).toStrictEqual(first);
  expect((await collect(store.read.listChanges(sample, first.id))).items).toStrictEqual([]);
  await insert(store, sample);
  await store.ready();
});

it('reads, and begins to write, as if nothing had happened after all connections have been cut', async () => {
  const { store, url, sample } = await openSeeded();
  const [first] = (await collect(store.read.listAnnotations(sample, {}))).items;
  const id = first?.id ?? '';
  for (let cut = 1; cut <= 10; cut += 1) {
    // With all connections of both pools open.
    const use = () =>
      Promise.all(
        Array.from({ length: 10 }, async () => {
          await store.read.getAnnotation(sample, id);
          await store.write((unit) => unit.updateAnnotation(sample, newUuid(), (now) => now, AUTHOR));
        }),
      );
    await use();
    await cutConnections(url);
    await use();
  }
});

it('does not acknowledge a unit of work that hides a failure', async () => {
  const { store, sample } = await openSeeded();
  const [first] = (await collect(store.read.listAnnotations(sample, {}))).items;
  const id = first?.id ?? '';
  const work = store.write(async (transaction) => {
    await transaction.updateAnnotation(sample, id, (now) => ({ ...now, property_value: 9 }), AUTHOR);
    // PostgreSQL has no text with this character; the API refuses it.
    await transaction
      .updateAnnotation(sample, id, (now) => ({ ...now, property_name: '\0' }), AUTHOR)
      .catch(() => undefined);
  });
  await expect(work).rejects.toThrow('had failed before its commit');
  expect(await store.read.getAnnotation(sample, id)).toStrictEqual(first);
});

it('is not ready while it can only be read', async () => {
  const { store, url, sample } = await openSeeded();
  const set = async (value: string): Promise<void> => {
    const database = new URL(url).pathname.slice(1);
    await postgres.query(
      postgres.url('postgres'),
      `alter database ${database} set default_transaction_read_only = ${value}`,
    );
    await cutConnections(url);
    await sleep(50);
  };
  await set('on');
  await expect(store.ready()).rejects.toThrow('can only be read');
  await expect(insert(store, sample)).rejects.toThrow(StoreUnavailableError);
  expect((await collect(store.read.listAnnotations(sample, {}))).items).not.toHaveLength(0);
  await set('off');
  await store.ready();
  await insert(store, sample);
});

it('finds what a filter names by an index', async () => {
  const { store, url, sample } = await openSeeded();
  const many = Array.from({ length: 30_000 }, (_, n) =>
    newAnnotation(
      {
        property_name: `p${n % 50}`,
        property_value: n,
        coord_x: n % 1_000,
        coord_y: n % 70,
        metadata: { import_id: `i${n % 90}` },
      },
      { id: newUuid(), sampleId: SAMPLE, now: '' },
    ),
  );
  await store.write((transaction) => transaction.insertAnnotations(sample, many));
  await postgres.query(url, 'analyze annotations');
  const [version] = await postgres.query(url, 'show server_version_num');
  const tellsGenericPlans = Number(version?.['server_version_num']) >= 160_000;
  // Unnamed statements are planned for their values, and prepared ones at last for any values.
  const plan = async (condition: string): Promise<string> => {
    const select = `select id from annotations where sample = ${sample.number} and seq > $1 and seq <= $2 and ${condition}`;
    const forAny = tellsGenericPlans ? [await postgres.query(url, `explain (generic_plan) ${select}`)] : [];
    const forThese = await postgres.query(url, `explain ${select.replace('$1', '5').replace('$2', '90000')}`);
    const indexes = [...forAny, forThese].map(
      (rows) => /(?:using|on) (annotations_\w+)/.exec(JSON.stringify(rows))?.[1],
    );
    return [...new Set(indexes)].join();
  };
  expect(await plan('true order by seq limit 200')).toBe('annotations_pkey');
  expect(await plan("property_name = 'p7' order by seq limit 200")).toBe('annotations_by_property');
  expect(await plan("import_id = 'i7' order by seq limit 200")).toBe('annotations_by_import');
  expect(await plan('coord_x >= 10 and coord_x <= 12 and coord_y >= 3 limit 20001')).toBe('annotations_by_place');
  expect(await plan("id = 'x'")).toBe('annotations_sample_id_key');
});

const ANNOTATIONS = `/physical_samples/${SAMPLE}/annotations/`;
const SITE = { property_name: 'attempt', property_value: 25.1, coord_x: 1.5, coord_y: 2 };

it('serves the API: creates, large bulks, updates, lists, history, deletes, and repetitions with a key', async () => {
  const { send, store } = await runApp({ databaseUrl: await postgres.newDatabase() });
  const key = { 'Idempotency-Key': 'first' };
  const created = await send('POST', ANNOTATIONS, SITE, key);
  const text = await created.text();
  const { id } = JSON.parse(text);
  const again = await send('POST', ANNOTATIONS, SITE, key);
  expect([created.status, await again.text(), again.headers.get('idempotency-replayed')]).toStrictEqual([
    200,
    text,
    'true',
  ]);
  expect((await send('POST', ANNOTATIONS, { ...SITE, property_value: 1 }, key)).status).toBe(409);

  // So many that the thread with a connection of its own stores them.
  const annotations = Array.from({ length: 5_000 }, (_, n) => ({ ...SITE, property_name: 'bulk', property_value: n }));
  const bulk = await send('POST', `${ANNOTATIONS}bulk`, { annotations }, { 'Idempotency-Key': 'bulk' });
  expect(await bulk.json()).toHaveLength(5_000);
  const repeated = await send('POST', `${ANNOTATIONS}bulk`, { annotations }, { 'Idempotency-Key': 'bulk' });
  expect([repeated.status, repeated.headers.get('idempotency-replayed')]).toStrictEqual([200, 'true']);
  const listed: unknown = await (await send('GET', `${ANNOTATIONS}?property_name=bulk&x_min=1`)).json();
  expect(listed).toMatchObject(annotations);
  const properties: unknown = await (await send('GET', `/physical_samples/${SAMPLE}/properties/`)).json();
  expect(properties).toContainEqual(
    expect.objectContaining({ property_name: 'bulk', num_annotations: 5_000, mean: 2_499.5 }),
  );

  const updated = await send('PATCH', ANNOTATIONS + id, { property_value: 26 });
  expect([updated.status, await updated.json()]).toStrictEqual([200, expect.objectContaining({ property_value: 26 })]);
  expect((await send('DELETE', ANNOTATIONS + id)).status).toBe(204);
  expect((await send('GET', ANNOTATIONS + id)).status).toBe(404);
  const history: unknown = await (await send('GET', `${ANNOTATIONS}${id}/history`)).json();
  expect(history).toMatchObject([
    { action: 'update', before: { property_value: 25.1 } },
    { action: 'delete', before: { property_value: 26 } },
  ]);
  expect(await (await send('GET', '/readyz')).json()).toStrictEqual({ status: 'ok', storage: store.durability });
});

it('answers 503 while its database is stopped, and works again after it is back, without a restart', async () => {
  const { send } = await runApp({ databaseUrl: await postgres.newDatabase() });
  const [, ...before] = [await send('POST', ANNOTATIONS, SITE), await (await send('GET', ANNOTATIONS)).text()];
  await postgres.stop();
  const [ready, read, write] = [
    await send('GET', '/readyz'),
    await send('GET', ANNOTATIONS),
    await send('POST', ANNOTATIONS, SITE, { 'Idempotency-Key': 'meanwhile' }),
  ];
  expect([ready, read, write].map(({ status }) => status)).toStrictEqual([503, 503, 503]);
  expect([ready, read, write].map(({ headers }) => Number(headers.get('retry-after')) > 0)).toStrictEqual([
    true,
    true,
    true,
  ]);
  expect(`${await ready.text()} ${await read.text()} ${await write.text()}`).not.toMatch(/127\.0\.0\.1|p@ss|ECONN/);
  await postgres.start();
  expect(await (await send('GET', ANNOTATIONS)).text()).toBe(before[0]);
  expect((await send('POST', ANNOTATIONS, SITE, { 'Idempotency-Key': 'meanwhile' })).status).toBe(200);
  expect((await send('GET', '/readyz')).status).toBe(200);
});

it('says within seconds that it is not ready while the network swallows everything, and is ready again after that', async () => {
  const url = await postgres.newDatabase();
  const relay = await startRelay(Number(new URL(url).port));
  const { send } = await runApp({ databaseUrl: url.replace(/:\d+\//, `:${relay.port}/`) });
  // More than one pool has connections.
  const ready = () => Promise.all(Array.from({ length: 10 }, async () => (await send('GET', '/readyz')).status));
  expect(new Set(await ready())).toStrictEqual(new Set([200]));
  relay.swallow();
  const started = performance.now();
  expect(new Set(await ready())).toStrictEqual(new Set([503]));
  expect(performance.now() - started).toBeLessThan(8_000);
  relay.forward();
  await expect.poll(async () => new Set(await ready()), { timeout: 8_000 }).toStrictEqual(new Set([200]));
  expect((await send('POST', ANNOTATIONS, SITE)).status).toBe(200);
});

it('loses nothing that it has acknowledged while connections are cut again and again', async () => {
  const { send, url } = await runAppOn(await postgres.newDatabase());
  let isCutting = true;
  const cutting = (async () => {
    for (let cut = 0; cut < 8; cut += 1) {
      await sleep(60);
      await cutConnections(url);
    }
    isCutting = false;
  })();
  const acknowledged = new Set<number>();
  const refused = new Set<number>();
  const write = async (first: number): Promise<void> => {
    for (let n = first; isCutting; n += 8) {
      const { status } = await send(
        'POST',
        ANNOTATIONS,
        { ...SITE, property_value: n },
        { 'Idempotency-Key': `n${n}` },
      );
      (status === 200 ? acknowledged : refused).add(n);
      if (status !== 200) expect(status).toBe(503);
    }
  };
  await Promise.all([cutting, ...Array.from({ length: 8 }, (_, first) => write(first))]);
  // A retry with the key stores what was refused once, also if the commit came through and only its confirmation did not.
  for (const n of refused) {
    expect(
      (await send('POST', ANNOTATIONS, { ...SITE, property_value: n }, { 'Idempotency-Key': `n${n}` })).status,
    ).toBe(200);
  }
  const listed = JSON.parse(await (await send('GET', `${ANNOTATIONS}?property_name=attempt`)).text());
  const stored = listed.map(({ property_value }: { readonly property_value: number }) => property_value);
  expect(stored.toSorted((a: number, b: number) => a - b)).toStrictEqual(
    [...acknowledged, ...refused].toSorted((a, b) => a - b),
  );
  expect(refused.size).toBeGreaterThan(0);
});

const runAppOn = async (databaseUrl: string) => ({ ...(await runApp({ databaseUrl })), url: databaseUrl });
