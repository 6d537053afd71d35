/**
 * `pnpm bench postgres`: units of work on PostgreSQL beside the same statement by `pgbench`, a bulk beside `COPY`, and both beside
 * SQLite. PostgreSQL and the file lie on the same disk. Rounds alternate, and medians count, since machines are noisy.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { openStore, type Store } from '@wafermark/server';
import { newAnnotation } from '../../../server/src/domain/annotation.ts';
import { newUuid } from '../../../server/src/domain/ids.ts';
import { newSample } from '../../../server/src/domain/sample.ts';
import { COLUMNS } from '../../../server/src/store/rows/annotations.ts';
import type { SampleRef } from '../../../server/src/store/store.ts';
import { newDatabase, startPostgres } from '../../../server/test/support/postgres.ts';
import { spreadOf } from '../server/statistics.ts';

const ROUNDS = 5;
const SECONDS = 2;
const CLIENTS = 64;
const SAMPLES = 64;
const BULK = 10_000;
/** Written and read by PostgreSQL itself, which may run as another user. */
const ROWS = join(tmpdir(), `wafermark-bench-${process.pid}.rows`);
const AT = '2026-01-02T03:04:05.678Z';

const owner = { organisation: 'lab', userId: 'mk', userName: null, scopes: ['read', 'write'] } as const;

const annotationOf = ({ id }: SampleRef): Annotation =>
  newAnnotation(
    {
      property_name: 'thickness',
      property_value: 25.1,
      property_unit: 'nm',
      coord_units: 'mm',
      coord_x: 1.5,
      coord_y: 2,
    },
    { id: newUuid(), sampleId: id, now: AT },
  );

/** A store with some samples, which are numbered from 1. */
async function filled(url: string): Promise<{ readonly store: Store; readonly samples: readonly SampleRef[] }> {
  const store = await openStore(url);
  const samples: SampleRef[] = [];
  for (let count = 0; count < SAMPLES; count += 1) {
    const sample = newSample({}, { id: newUuid(), owner, now: AT });
    samples.push(await store.write((unit) => unit.insertSample({ sample, organisation: 'lab', userName: null })));
  }
  return { store, samples };
}

/** Creates per second, as the API makes them: look the sample up, then insert. */
async function creates(store: Store, samples: readonly SampleRef[]): Promise<number> {
  const until = performance.now() + SECONDS * 1_000;
  let count = 0;
  const client = async (number: number): Promise<void> => {
    const id = samples[number % samples.length]?.id ?? '';
    while (performance.now() < until) {
      await store.write(async (unit) => {
        const sample = await unit.findSample('lab', id);
        if (sample !== undefined) await unit.insertAnnotations(sample, [annotationOf(sample)]);
      });
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
  return count / SECONDS;
}

/** What the store sends for one annotation, for `pgbench`. Undefined without that program. */
async function pgbench(url: string, samples: number, folder: string): Promise<number | undefined> {
  const row = `:sample, (select last_seq from reserved), gen_random_uuid()::text, 'thickness', 25.1, 'nm', null, 'sample_relative', 'mm', 1.5, 2, null, null, null, '${AT}', '1.0.0', null, false`;
  const script = join(folder, 'create.sql');
  await writeFile(
    script,
    `\\set sample random(1, ${samples})
     select number from physical_samples where number = :sample;
     with reserved as (update sample_counters set last_seq = last_seq + 1 where sample = :sample returning last_seq)
     insert into annotations (sample, seq, ${COLUMNS}, import_id, is_ignored) values (${row});`,
  );
  const args = ['-n', '-c', String(CLIENTS), '-j', '2', '-T', String(SECONDS), '-f', script, url];
  try {
    const said = execFileSync('pgbench', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return Number(/tps = ([\d.]+)/.exec(said)?.[1]);
  } catch {
    return undefined;
  }
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const bulk = (store: Store, sample: SampleRef): Promise<number> => {
  const rows = Array.from({ length: BULK }, () => annotationOf(sample));
  return timed(() => store.write((unit) => unit.insertAnnotations(sample, rows)));
};

const folder = await mkdtemp(join(tmpdir(), 'wafermark-bench-'));
const postgres = await startPostgres({ folder: tmpdir() });
try {
  const url = await newDatabase(postgres.url('postgres'));
  const onPostgres = await filled(url);
  const onSqlite = await filled(`sqlite:${join(folder, 'lab.db')}`);
  const { samples } = onPostgres;
  const [first] = samples;
  const [other] = onSqlite.samples;
  if (first === undefined || other === undefined) throw new Error('There are samples');
  const figures = new Map<string, number[]>();
  const note = (name: string, value: number | undefined): void => {
    if (value !== undefined) figures.set(name, [...(figures.get(name) ?? []), value]);
  };
  let copied = 1_000_000;
  const copy = async (): Promise<number> => {
    copied += BULK;
    // PostgreSQL reads a file of its own: no client takes part, so this is the least that a bulk can take.
    await postgres.query(
      url,
      `copy (select ${first.number}, ${copied} + n, gen_random_uuid(), 'thickness', 25.1, 'nm', null, 'sample_relative', 'mm', 1.5, 2,
         null, null, null, '${AT}', '1.0.0', null, false from generate_series(1, ${BULK}) n) to '${ROWS}'`,
    );
    return await timed(() => postgres.query(url, `copy annotations from '${ROWS}'`));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    note('creates/s on one sample, PostgreSQL', await creates(onPostgres.store, [first]));
    note('creates/s on one sample, pgbench', await pgbench(url, 1, folder));
    note('creates/s on one sample, SQLite', await creates(onSqlite.store, [other]));
    note(`creates/s on ${SAMPLES} samples, PostgreSQL`, await creates(onPostgres.store, samples));
    note(`creates/s on ${SAMPLES} samples, pgbench`, await pgbench(url, SAMPLES, folder));
    note(`creates/s on ${SAMPLES} samples, SQLite`, await creates(onSqlite.store, onSqlite.samples));
    note(`ms for a bulk of ${BULK}, PostgreSQL`, await bulk(onPostgres.store, first));
    note(`ms for a bulk of ${BULK}, COPY`, await copy());
    note(`ms for a bulk of ${BULK}, SQLite`, await bulk(onSqlite.store, other));
  }
  for (const [name, values] of figures) {
    const { median, low, high } = spreadOf(values) ?? { median: Number.NaN, low: Number.NaN, high: Number.NaN };
    process.stdout.write(`${name.padEnd(44)} ${Math.round(median)} (${Math.round(low)} to ${Math.round(high)})\n`);
  }
  await onPostgres.store.close();
  await onSqlite.store.close();
} finally {
  await postgres.remove();
  await rm(folder, { recursive: true, force: true });
  await rm(ROWS, { force: true });
}
