import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import type { AnnotationFilter } from '../src/domain/box.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../src/domain/principal.ts';
import { openStore } from '../src/store/open-store.ts';
import { annotationTable } from '../src/store/sqlite/annotations.ts';
import { answerTable } from '../src/store/sqlite/answers.ts';
import { bulkTable, unfinishedBulks } from '../src/store/sqlite/bulks.ts';
import { changeTable } from '../src/store/sqlite/changes.ts';
import { keyTable } from '../src/store/sqlite/keys.ts';
import { annotationList } from '../src/store/sqlite/list-annotations.ts';
import { valueList } from '../src/store/sqlite/list-values.ts';
import { sampleTable } from '../src/store/sqlite/samples.ts';
import { SAMPLE } from './support/running-app.ts';

/** A few more than a box may have to be looked up by its coordinates. */
const MANY = 20_400;
const sample = { id: SAMPLE, number: 1 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wafermark-server-'));
  await makeDatabase('few', 400);
  await makeDatabase('many', MANY);
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function makeDatabase(name: string, count: number): Promise<void> {
  const store = await openStore(`sqlite:${join(folder, name)}`);
  await seedDemo(store, () => new Date(0));
  const found = await store.read.findSample(DEMO_PRINCIPAL.organisation, SAMPLE);
  expect(found).toStrictEqual(sample);
  for (let start = 0; start < count; start += 10_000) {
    const rows = Array.from({ length: Math.min(10_000, count - start) }, (_, index) => {
      const x = (start + index) % 300;
      const site = {
        property_name: `p${index % 7}`,
        property_value: index,
        ...(index % 5 === 0 ? { metadata: { import_id: 'fifth' } } : {}),
        coord_x: x - 150,
        coord_y: (index % 17) - 8,
      };
      return newAnnotation(site, { id: newUuid(), sampleId: SAMPLE, now: '2024-01-16T09:30:00.000Z' });
    });
    await store.write((transaction) => transaction.insertAnnotations(sample, rows));
  }
  await store.close();
}

/** A database with few or many annotations, and the plan of every statement prepared on it. */
function recordingDatabase(name: 'few' | 'many') {
  const database = new Database(join(folder, name));
  onTestFinished(() => void database.close());
  const plans = new Map<string, string>();
  const counts = { prepared: 0 };
  const prepare = database.prepare.bind(database);
  database.prepare = (sql: string) => {
    counts.prepared += 1;
    // The plan does not depend on the parameters.
    const steps = prepare(`explain query plan ${sql.replaceAll(/:\w+|\?/g, 'null')}`);
    const details = steps.all().map((step) => String(Reflect.get(Object(step), 'detail')));
    plans.set(sql, details.join('; '));
    return prepare(sql);
  };
  return { database, plans, counts };
}

it('scans no table', () => {
  const { database, plans } = recordingDatabase('few');
  sampleTable(database);
  bulkTable(database, annotationTable(database));
  unfinishedBulks(database);
  keyTable(database);
  answerTable(database, () => 0);
  changeTable(database);
  for (const _slice of valueList(database)(sample)) break;
  const lists = annotationList(database);
  const filters: AnnotationFilter[] = [
    {},
    { property_name: 'p1' },
    { char_source_type: 'xrd' },
    { import_id: 'a' },
    { import_id: 'a', property_name: 'p1', x_min: 0 },
    { property_unit: 'nm', coord_ref_frame: 'sample_relative', z_min: 0, z_max: 1 },
    { x_min: 0 },
    { y_max: 0 },
    { x_min: 0, x_max: 1, y_min: 0, y_max: 1, property_name: 'p1' },
  ];
  for (const filter of filters) for (const _slice of lists.slices(sample, filter, {})) break;
  const small =
    /^SCAN (?:json_each VIRTUAL TABLE|store_age|api_keys|unfinished_bulks|physical_samples USING COVERING INDEX)/;
  const scans = [...plans].filter(([, plan]) =>
    plan.split('; ').some((step) => step.startsWith('SCAN') && !small.test(step)),
  );
  expect(scans).toStrictEqual([]);
  expect(plans.size).toBeGreaterThan(15);
});

const BY_PLACE = 'COVERING INDEX annotations_by_place (sample=? AND coord_x>? AND coord_x<?)';
const IN_ORDER = 'PRIMARY KEY (sample=? AND seq>? AND seq<?)';
const OF_PROPERTY = 'INDEX annotations_by_property (sample=? AND property_name=? AND seq>? AND seq<?)';
const OF_IMPORT = 'INDEX annotations_by_import (sample=? AND import_id=? AND seq>? AND seq<?)';

it.each<[string, AnnotationFilter, readonly string[]]>([
  ['everything in creation order', {}, [IN_ORDER]],
  ['a property by its index', { property_name: 'p1' }, [`COVERING ${OF_PROPERTY}`, OF_PROPERTY]],
  ['an import by its index', { import_id: 'fifth' }, [OF_IMPORT]],
  ['a property of an import by the index of imports', { import_id: 'fifth', property_name: 'p1' }, [OF_IMPORT]],
  ['a box of an import by the index of imports', { import_id: 'fifth', x_min: 0 }, [OF_IMPORT]],
  [
    'a small box by coordinates, and reads only its rows',
    { x_min: 0, x_max: 9 },
    [BY_PLACE, 'PRIMARY KEY (sample=? AND seq=?)'],
  ],
  ['a large box in creation order', { x_min: -150, x_max: 150, y_min: -1 }, [BY_PLACE, IN_ORDER]],
  [
    'a property in a large box by the index of properties',
    { x_min: -150, x_max: 150, property_name: 'p1' },
    [BY_PLACE, `COVERING ${OF_PROPERTY}`, OF_PROPERTY],
  ],
])('finds %s', (_, filter, expected) => {
  const { database, plans } = recordingDatabase('many');
  let slices = 0;
  let items = 0;
  for (const slice of annotationList(database).slices(sample, filter, {})) {
    slices += 1;
    items += slice.items.length;
    expect(slice.items.length).toBeLessThanOrEqual(200);
  }
  const steps = [...plans.values()].flatMap((plan) => plan.split('; '));
  const ways = steps.flatMap((step) => /^SEARCH annotations USING (.+)$/.exec(step)?.[1] ?? []);
  expect([...new Set(ways)]).toStrictEqual(expected);
  expect(slices).toBeGreaterThan(1);
  const all = database
    .prepare(
      'select count(*) from annotations where sample = 1 and (:name is null or property_name = :name) and (:from is null or coord_x >= :from) and (:to is null or coord_x <= :to) and (:above is null or coord_y >= :above) and (:import is null or import_id = :import)',
    )
    .pluck()
    .get({
      name: filter.property_name ?? null,
      from: filter.x_min ?? null,
      to: filter.x_max ?? null,
      above: filter.y_min ?? null,
      import: filter.import_id ?? null,
    });
  expect(items).toBe(all);
});

it('reads no row outside a small box, on either axis', () => {
  const { database } = recordingDatabase('many');
  const box = { x_min: 0, x_max: 50, y_min: 3, y_max: 3 };
  const sizes = Array.from(annotationList(database).slices(sample, box, {}), ({ items }) => items.length);
  // Of 3,468 in its x range, one in 17 is in the box. Slices are of positions: all are full when each position matches.
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.slice(0, -1).every((size) => size === 200)).toBe(true);
});

it('prepares no statement twice for lists with the same filter', () => {
  const { database, counts } = recordingDatabase('few');
  const lists = annotationList(database);
  const listAll = (): void => {
    for (const filter of [{}, { property_name: 'p1', z_min: 0 }, { x_min: 0, y_max: 5 }]) {
      for (const _slice of lists.slices(sample, filter, {}));
    }
  };
  listAll();
  const { prepared } = counts;
  listAll();
  expect([prepared > 3, counts.prepared]).toStrictEqual([true, prepared]);
});
