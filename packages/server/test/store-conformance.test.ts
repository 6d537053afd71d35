/** What every store does, on each of them. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { seedDemo } from '../src/demo/seed.ts';
import { newAnnotation } from '../src/domain/annotation.ts';
import { newUuid } from '../src/domain/ids.ts';
import { DEMO_PRINCIPAL, type Principal } from '../src/domain/principal.ts';
import { newSample } from '../src/domain/sample.ts';
import { openStore } from '../src/store/open-store.ts';
import { KeyTakenError, type OpenOptions, type SampleRef, type Store, StoreBusyError } from '../src/store/store.ts';
import { collect } from './support/collect.ts';
import { startPostgres, type TestPostgres } from './support/postgres.ts';
import { AUTHOR, temporaryFolder } from './support/running-app.ts';
import { type Shards, startShards } from './support/shards.ts';
import { StoreModel } from './support/store-model.ts';

const HOUR = 3_600_000;
const THEN = '2026-01-02T03:04:05.678Z';

/** On how many further servers the annotations lie. Default: none. */
const SHARDS = Number(process.env['SHARDS'] ?? 0);

let postgres: TestPostgres;
let shards: Shards | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
  if (SHARDS > 0) shards = await startShards(postgres, SHARDS);
});
afterAll(async () => {
  await shards?.remove();
  await postgres.remove();
});

const STORES: readonly (readonly [name: string, newDatabase: () => Promise<string>])[] = [
  ['SQLite', async () => `sqlite:${join(await temporaryFolder(), 'wafermark.db')}`],
  ['PostgreSQL', () => (shards ?? postgres).newDatabase()],
];

async function open(url: string, options: OpenOptions = {}): Promise<Store> {
  const store = await openStore(url, options);
  onTestFinished(() => store.close());
  return store;
}

async function addSample(store: Store, organisation = 'lab', name: string | null = null): Promise<SampleRef> {
  const owner = { ...DEMO_PRINCIPAL, organisation };
  const sample = newSample(name === null ? {} : { name }, { id: newUuid(), owner, now: THEN });
  return await store.write((transaction) => transaction.insertSample({ sample, organisation, userName: 'M. K.' }));
}

const annotationOf = (sample: SampleRef, extra: Partial<Annotation> = {}): Annotation => ({
  ...newAnnotation({ property_name: 'n', property_value: 0 }, { id: newUuid(), sampleId: sample.id, now: THEN }),
  ...extra,
});
const some = (sample: SampleRef, count: number, extra: Partial<Annotation> = {}): readonly Annotation[] =>
  Array.from({ length: count }, (_, value) => annotationOf(sample, { property_value: value, ...extra }));

const insert = (store: Store, sample: SampleRef, annotations: readonly Annotation[]): Promise<void> =>
  store.write((transaction) => transaction.insertAnnotations(sample, annotations));
const listed = async (store: Store, sample: SampleRef): Promise<readonly Annotation[]> =>
  (await collect(store.read.listAnnotations(sample, {}))).items;

const increment = (store: Store, sample: SampleRef, id: string) =>
  store.write((transaction) =>
    transaction.updateAnnotation(
      sample,
      id,
      (current) => ({ ...current, property_value: current.property_value + 1 }),
      AUTHOR,
    ),
  );

/**
 * Repeats what is refused because another transaction was first, as clients do with a 503. Without further servers nothing is: the second
 * one waits. Those are always read as they were when the transaction began, so there it cannot.
 */
async function untilFirst(work: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      if (SHARDS === 0 || !(error instanceof StoreBusyError)) throw error;
    }
  }
}

describe.each(STORES)('on %s, a store', (_, newDatabase) => {
  it('does what a list in memory does, whatever the operations', async () => {
    const text = fc.constantFrom('n', 'N', 'ä', 'a\u0308', '😀', '', ' n ', "';--", '%', '\\', '\u0001\n');
    const coordinate = fc.constantFrom(null, -1.5, 0, 0.1, 1e300);
    const annotation = fc.record({
      property_name: text,
      property_value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      property_unit: fc.option(text),
      char_source_type: fc.option(text),
      coord_ref_frame: fc.constantFrom('sample_relative' as const, 'stage_absolute' as const),
      coord_x: coordinate,
      coord_y: coordinate,
      coord_z: coordinate,
      data_id: fc.option(fc.constantFrom('d1', 'd2', 'd3')),
      annotation_metadata: fc.constantFrom(
        null,
        {},
        { import_id: 'i' },
        { import_id: 'j', ignored: true },
        { import_id: 7, ignored: 'true' },
      ),
    });
    const which = fc.nat({ max: 1_000 });
    const operation = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        organisation: fc.constantFrom('lab', 'Lab'),
        name: fc.option(text),
      }),
      fc.record({ do: fc.constant('rename' as const), which, name: fc.option(text) }),
      fc.record({ do: fc.constant('insert' as const), which, annotations: fc.array(annotation, { maxLength: 12 }) }),
      fc.record({ do: fc.constant('update' as const), which, change: annotation }),
      fc.record({ do: fc.constant('delete' as const), which }),
      fc.record({ do: fc.constant('delete import' as const), which, most: fc.integer({ min: 1, max: 4 }) }),
    );
    const filter = fc.record(
      {
        property_name: text,
        property_unit: text,
        char_source_type: text,
        coord_ref_frame: fc.constantFrom('sample_relative' as const, 'stage_absolute' as const),
        x_min: fc.constantFrom(-2, 0, 0.1),
        x_max: fc.constantFrom(0, 0.1, 1e301),
        y_min: fc.constantFrom(-2, 0),
        z_max: fc.constantFrom(0, 1),
        import_id: fc.constantFrom('i', 'j', '7'),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(operation, { minLength: 4, maxLength: 25 }),
        fc.array(filter, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        async (operations, filters, wanted) => {
          const store = await openStore(await newDatabase());
          const model = new StoreModel();
          for (const step of operations) {
            await store.write(async (transaction) => {
              if (step.do === 'add' || model.samples.length === 0) {
                const request = { detail_notes_id: newUuid(), growth_instrument_id: 7 };
                const sample = newSample(request, { id: newUuid(), owner: DEMO_PRINCIPAL, now: THEN });
                const name = 'name' in step ? step.name : null;
                const organisation = 'organisation' in step ? step.organisation : 'lab';
                return await model.addSample(transaction, organisation, { ...sample, name });
              }
              const of = model.samples[step.which % model.samples.length];
              if (of === undefined) return;
              const current = of.annotations[step.which % Math.max(of.annotations.length, 1)];
              if (step.do === 'rename') {
                await model.renameSample(transaction, of, step.name);
              } else if (step.do === 'insert') {
                const annotations = step.annotations.map((fields) => annotationOf(of.ref, fields));
                await model.insert(transaction, of, annotations);
              } else if (step.do === 'delete import') {
                const [said, right] = await model.deleteImport(transaction, of, 'i', step.most);
                expect(said).toStrictEqual(right);
              } else if (current !== undefined) {
                if (step.do === 'delete') expect(await model.delete(transaction, of, current)).toBe(true);
                else {
                  // The API never changes what an annotation refers to.
                  const next = { ...current, ...step.change, data_id: current.data_id };
                  expect(await model.update(transaction, of, current, next)).toStrictEqual(next);
                }
              }
            });
          }
          for (const organisation of ['lab', 'Lab', 'other']) {
            for (const samples of [{}, { name: 'n' }, { has_data_item: true }, { has_data_item: false, name: 'ä' }]) {
              const { items } = await collect(store.read.listSamples(organisation, samples));
              expect(items).toStrictEqual(model.listSamples(organisation, samples));
            }
          }
          for (const of of model.samples) {
            const { ref, organisation, sample } = of;
            expect(await store.read.findSample(organisation, ref.id)).toStrictEqual(ref);
            expect(await store.read.findSample('other', ref.id)).toBeUndefined();
            expect(await store.read.getSample(organisation, ref.id)).toStrictEqual(sample);
            expect((await collect(store.read.listValues(ref))).items).toStrictEqual(model.listValues(of));
            for (const each of [{}, ...filters]) {
              const right = model.listAnnotations(of, each);
              const all = await collect(store.read.listAnnotations(ref, each));
              expect(all.items).toStrictEqual(right);
              // In the same order page by page, from every position.
              const after = all.positions[2];
              const rest = await collect(store.read.listAnnotations(ref, each, { after, wanted }));
              expect(rest.items).toStrictEqual(after === undefined ? right : right.slice(3));
            }
            for (const [id, changes] of of.changes) {
              expect((await collect(store.read.listChanges(ref, id))).items).toStrictEqual(changes);
            }
            for (const one of of.annotations) {
              expect(await store.read.getAnnotation(ref, one.id)).toStrictEqual(one);
            }
          }
          await store.close();
        },
      ),
      { numRuns: 12 },
    );
  });

  it('returns numbers, times, text and metadata exactly as stored', async () => {
    const store = await open(await newDatabase());
    const sample = await addSample(store);
    const values = [0, 0.1, -1e-300, 5e-324, 1.7976931348623157e308, Number.MAX_SAFE_INTEGER, 1e21, 25.1, 1 / 3];
    const text =
      '{"b":1,"a":{"__proto__":[null,true,"é\u0301😀\uFFFE\u2028"]},"constructor":"","1":1e21,"0":0.1,"\\u0001":"\\u0000"}';
    const written = values.map((value) =>
      annotationOf(sample, {
        property_value: value,
        coord_x: value,
        property_name: ` ${value} ', "\\N {1,2} \u0001\u{10FFFF}\n`,
        annotation_metadata: JSON.parse(text),
      }),
    );
    await insert(store, sample, written);
    expect(await listed(store, sample)).toStrictEqual(written);
    const metadata = (await listed(store, sample)).map(({ annotation_metadata }) =>
      JSON.stringify(annotation_metadata),
    );
    expect(new Set(metadata)).toStrictEqual(new Set([JSON.stringify(JSON.parse(text))]));
  });

  it('rolls back all of a unit of work that fails, and nothing of others', async () => {
    const store = await open(await newDatabase());
    const sample = await addSample(store);
    const [kept = annotationOf(sample), deleted = kept] = some(sample, 2);
    await insert(store, sample, [kept, deleted]);
    const failing = store.write(async (transaction) => {
      await transaction.insertAnnotations(sample, some(sample, 3, { data_id: newUuid() }));
      await transaction.updateAnnotation(sample, kept.id, (current) => ({ ...current, property_value: 9 }), AUTHOR);
      await transaction.deleteAnnotation(sample, deleted.id, AUTHOR);
      await transaction.insertSample({
        sample: newSample({}, { id: newUuid(), owner: DEMO_PRINCIPAL, now: THEN }),
        organisation: 'lab',
        userName: null,
      });
      await transaction.answers.keep('lab', 'key', { fingerprint: '', body: Buffer.from('1') });
      throw new Error('refused');
    });
    const others = some(sample, 20).map((one) => insert(store, sample, [one]));
    await expect(failing).rejects.toThrow('refused');
    await Promise.all(others);
    expect((await listed(store, sample)).slice(0, 2)).toStrictEqual([kept, deleted]);
    expect(await listed(store, sample)).toHaveLength(22);
    expect((await collect(store.read.listSamples('lab', {}))).items).toHaveLength(1);
    expect((await collect(store.read.listChanges(sample, kept.id))).items).toStrictEqual([]);
    expect(await store.write((transaction) => transaction.answers.find('lab', 'key'))).toBeUndefined();
  });

  it('stores all annotations of an insert or none, and those of others', async () => {
    const store = await open(await newDatabase());
    const sample = await addSample(store);
    const twice = annotationOf(sample);
    const inserts = [some(sample, 3), [...some(sample, 1_200), twice, twice], some(sample, 3)];
    const outcomes = await Promise.allSettled(inserts.map((annotations) => insert(store, sample, annotations)));
    expect(outcomes.map(({ status }) => status)).toStrictEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await listed(store, sample)).toStrictEqual([...(inserts[0] ?? []), ...(inserts[2] ?? [])]);
  });

  describe('undoing', () => {
    const LATER = { ...AUTHOR, userName: 'Lin', at: '2024-03-01T00:00:00.000Z' };
    const setUp = async () => {
      const store = await open(await newDatabase());
      const sample = await addSample(store);
      const [one = annotationOf(sample), other = one] = some(sample, 2, { data_id: newUuid() });
      await insert(store, sample, [one, other]);
      const undo = (id = one.id) => store.write((unit) => unit.undoChange(sample, id, LATER));
      const update = (property_value: number) =>
        store.write((unit) =>
          unit.updateAnnotation(sample, one.id, (current) => ({ ...current, property_value }), AUTHOR),
        );
      const remove = () => store.write((unit) => unit.deleteAnnotation(sample, one.id, AUTHOR));
      const history = async () =>
        (await collect(store.read.listChanges(sample, one.id))).items.map(
          ({ action, changed_by_name, before }) => `${action} ${before.property_value} by ${changed_by_name}`,
        );
      return { store, sample, one, other, undo, update, remove, history };
    };

    it('an update brings the former values back, and undoing that the later ones', async () => {
      const { store, sample, one, other, undo, update, history } = await setUp();
      await update(7);
      await update(8);
      const first = { ...one, property_value: 7, last_updated: LATER.at };
      expect(await undo()).toStrictEqual(first);
      expect(await listed(store, sample)).toStrictEqual([first, other]);
      expect(await undo()).toStrictEqual({ ...first, property_value: 8 });
      const name = AUTHOR.userName;
      expect(await history()).toStrictEqual([
        `update ${one.property_value} by ${name}`,
        `update 7 by ${name}`,
        'update 8 by Lin',
        'update 7 by Lin',
      ]);
    });

    it('a deletion restores the annotation, once, with what refers to it', async () => {
      const { store, sample, one, other, undo, remove, history } = await setUp();
      await remove();
      const restored = { ...one, last_updated: LATER.at };
      const counted = async () =>
        (await collect(store.read.listSamples('lab', {}))).items.map(({ num_data_items }) => num_data_items);
      const before = await counted();
      const all = await Promise.allSettled(Array.from({ length: 5 }, () => undo()));
      const values = all.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : outcome.reason));
      expect(values.filter((value) => value !== 'unchanged')).toStrictEqual([restored]);
      expect(await listed(store, sample)).toStrictEqual([other, restored]);
      expect(await counted()).toStrictEqual(before);
      expect(await history()).toHaveLength(2);
      expect(await undo()).toBe('unchanged');
      await remove();
      expect(await undo()).toStrictEqual(restored);
    });

    it('is refused for what never changed, for what never was, and by its check', async () => {
      const { store, sample, one, undo, update, remove } = await setUp();
      const seen: unknown[] = [];
      const refused = () =>
        store.write((unit) =>
          unit.undoChange(sample, one.id, LATER, (current) => {
            seen.push(current?.property_value);
            throw new Error('refused');
          }),
        );
      expect(await undo()).toBe('unchanged');
      expect(await undo(newUuid())).toBeUndefined();
      await update(7);
      await expect(refused()).rejects.toThrow('refused');
      await remove();
      await expect(refused()).rejects.toThrow('refused');
      expect(seen).toStrictEqual([7, undefined]);
      expect(await listed(store, sample)).toHaveLength(1);
    });
  });

  it('changes nothing for a change that returns the same object or throws', async () => {
    const store = await open(await newDatabase());
    const sample = await addSample(store, 'lab', 'old');
    const one = annotationOf(sample);
    await insert(store, sample, [one]);
    const refuse = (): never => {
      throw new Error('refused');
    };
    const same = await store.write((unit) => unit.updateAnnotation(sample, one.id, (current) => current, AUTHOR));
    expect(same).toStrictEqual(one);
    await expect(store.write((unit) => unit.updateAnnotation(sample, one.id, refuse, AUTHOR))).rejects.toThrow(
      'refused',
    );
    await expect(store.write((unit) => unit.deleteAnnotation(sample, one.id, AUTHOR, refuse))).rejects.toThrow(
      'refused',
    );
    await expect(store.write((unit) => unit.updateSample('lab', sample.id, refuse))).rejects.toThrow('refused');
    const missing = await store.write(async (unit) => [
      await unit.updateAnnotation(sample, newUuid(), refuse, AUTHOR),
      await unit.deleteAnnotation(sample, newUuid(), AUTHOR, refuse),
      await unit.updateSample('other', sample.id, refuse),
      await unit.getAnnotation(sample, newUuid()),
    ]);
    expect(missing).toStrictEqual([undefined, false, undefined, undefined]);
    expect(await listed(store, sample)).toStrictEqual([one]);
    expect((await collect(store.read.listChanges(sample, one.id))).items).toStrictEqual([]);
  });

  it('gives a name once in an organisation, whoever asks for it at the same time', async () => {
    const url = await newDatabase();
    const stores = [await open(url), await open(url)];
    const [first, ...others] = stores;
    if (first === undefined) return;
    const attempts = Array.from({ length: 4 }, () =>
      [first, ...others].map((store) => addSample(store, 'lab', 'GaAs')),
    );
    const outcomes = await Promise.allSettled(attempts.flat());
    const made = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value.id] : []));
    const refusals = (all: readonly PromiseSettledResult<unknown>[]): readonly unknown[] =>
      all.flatMap((outcome) => (outcome.status === 'rejected' ? [[outcome.reason.name, outcome.reason.sampleId]] : []));
    expect(made).toHaveLength(1);
    expect(refusals(outcomes)).toStrictEqual(Array.from({ length: 7 }, () => ['NameTakenError', made[0]]));
    // Another organisation, another case, and no name at all are free; renaming follows the same rule.
    await addSample(first, 'other', 'GaAs');
    const free = await Promise.all([addSample(first, 'lab', 'gaas'), addSample(first), addSample(first)]);
    const rename = (store: Store, { id }: SampleRef) =>
      store.write((unit) => unit.updateSample('lab', id, (current) => ({ ...current, name: 'GaN' })));
    const renamed = await Promise.allSettled(free.flatMap((sample) => stores.map((store) => rename(store, sample))));
    const owner = renamed.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value?.id] : []));
    expect([owner.length, new Set(owner).size]).toStrictEqual([2, 1]);
    expect(refusals(renamed)).toStrictEqual(Array.from({ length: 4 }, () => ['NameTakenError', owner[0]]));
    const { items } = await collect(first.read.listSamples('lab', {}));
    expect(items.filter(({ name }) => name === 'GaN').map(({ id }) => id)).toStrictEqual([owner[0]]);
  });

  it('loses no update of concurrent writers on one database', async () => {
    const url = await newDatabase();
    const stores = [await open(url), await open(url)];
    const [first, ...others] = stores;
    if (first === undefined) return;
    const sample = await addSample(first);
    const one = annotationOf(sample);
    await insert(first, sample, [one]);
    const updates = Array.from({ length: 20 }, () =>
      [first, ...others].map((store) => untilFirst(() => increment(store, sample, one.id))),
    );
    await Promise.all(updates.flat());
    expect((await first.read.getAnnotation(sample, one.id))?.property_value).toBe(40);
    const { items, positions } = await collect(first.read.listChanges(sample, one.id));
    expect(items.map(({ before }) => before.property_value)).toStrictEqual(Array.from({ length: 40 }, (_, n) => n));
    expect(positions).toStrictEqual(Array.from({ length: 40 }, (_, n) => n + 1));
  });

  it('lists everything once and in one order to those who page while two servers write', async () => {
    const url = await newDatabase();
    const stores = [await open(url), await open(url)];
    const [reader] = stores;
    if (reader === undefined) return;
    const sample = await addSample(reader);
    let isWriting = true;
    const writing = Promise.all(
      stores.map(async (store, writer) => {
        for (let round = 0; round < 25; round += 1) {
          const size = (round % 5) * 30 + 1;
          // Data items take a statement more, so that transactions differ in length.
          const extra = { property_name: `writer ${writer}`, data_id: round % 2 === 0 ? newUuid() : null };
          await Promise.all([1, 2].map(() => insert(store, sample, some(sample, size, extra))));
        }
      }),
    ).finally(() => {
      isWriting = false;
    });
    const seen: Annotation[] = [];
    let after: number | undefined;
    for (let isLast = false; !isLast; ) {
      isLast = !isWriting;
      const { items, positions } = await collect(reader.read.listAnnotations(sample, {}, { after }));
      seen.push(...items);
      after = positions.at(-1) ?? after;
      // SQLite reads without waiting for anything.
      await sleep(1);
    }
    await writing;
    expect(seen).toHaveLength(2 * 2 * 5 * (1 + 31 + 61 + 91 + 121));
    expect(seen).toStrictEqual(await listed(reader, sample));
    expect((await collect(reader.read.listSamples('lab', {}))).items[0]?.num_data_items).toBe(2 * 13);
  });

  it('counts data items while several servers insert and delete annotations that share them', async () => {
    const url = await newDatabase();
    const stores = [await open(url), await open(url)];
    const [first] = stores;
    if (first === undefined) return;
    const sample = await addSample(first);
    const [shared, kept] = [newUuid(), newUuid()];
    await insert(first, sample, some(sample, 1, { data_id: kept }));
    await Promise.all(
      stores.map(async (store) => {
        for (let round = 0; round < 15; round += 1) {
          const mine = some(sample, 4, { data_id: shared, annotation_metadata: { import_id: newUuid() } });
          await insert(store, sample, mine);
          const [one, two, ...others] = mine;
          await Promise.all([
            insert(store, sample, some(sample, 1, { data_id: kept })),
            ...[one, two].map((each) => store.write((unit) => unit.deleteAnnotation(sample, each?.id ?? '', AUTHOR))),
          ]);
          const importId = String(others[0]?.annotation_metadata?.['import_id']);
          const deleted = await store.write((unit) => unit.deleteImport(sample, importId, 10, AUTHOR));
          expect(deleted).toStrictEqual({ num_deleted: 2, has_more: false });
        }
      }),
    );
    const count = async () => (await collect(first.read.listSamples('lab', {}))).items[0]?.num_data_items;
    expect(await count()).toBe(1);
    expect(new Set((await listed(first, sample)).map(({ data_id }) => data_id))).toStrictEqual(new Set([kept]));
    await insert(first, sample, some(sample, 1, { data_id: shared }));
    expect(await count()).toBe(2);
  });

  it('shows a large bulk whole or not at all', async () => {
    const store = await open(await newDatabase());
    const sample = await addSample(store);
    await insert(store, sample, some(sample, 1));
    const bulk = insert(store, sample, some(sample, 11_000));
    const counts = new Set<number>();
    const looking = (async () => {
      for (let count = 0; count < 11_001; ) {
        count = (await collect(store.read.listValues(sample))).items.length;
        counts.add(count);
        await sleep(5);
      }
    })();
    await bulk;
    await looking;
    expect([...counts]).toStrictEqual([1, 11_001]);
    const { items } = await collect(store.read.listAnnotations(sample, {}));
    expect(items.slice(1).map(({ property_value }) => property_value)).toStrictEqual(
      Array.from({ length: 11_000 }, (_, value) => value),
    );
  });

  it('deletes only the version that the caller has checked', async () => {
    const store = await open(await newDatabase());
    const sample = await addSample(store);
    const [one] = some(sample, 1);
    if (one === undefined) return;
    await insert(store, sample, [one]);
    const author = { userId: 'ann', userName: null, at: one.last_updated };
    const refused = store.write((transaction) =>
      transaction.deleteAnnotation(sample, one.id, author, (current) => {
        expect(current).toStrictEqual(one);
        throw new Error('another version');
      }),
    );
    await expect(refused).rejects.toThrow('another version');
    expect(await listed(store, sample)).toStrictEqual([one]);
    expect(
      await store.write((transaction) => transaction.deleteAnnotation(sample, one.id, author, () => undefined)),
    ).toBe(true);
    expect(await listed(store, sample)).toStrictEqual([]);
  });

  it('finds a box among few and among many annotations', async () => {
    const store = await open(await newDatabase());
    const sample = await addSample(store);
    const many = Array.from({ length: 24_000 }, (_, n) =>
      annotationOf(sample, { coord_x: n % 300, coord_y: n % 7, coord_z: n % 2, property_value: n }),
    );
    await insert(store, sample, many.slice(0, 12_000));
    await insert(store, sample, many.slice(12_000));
    for (const filter of [
      { x_min: 10, x_max: 12 },
      { x_min: 10, x_max: 40, y_min: 3, y_max: 3, z_min: 1 },
      { x_max: 299, y_max: 0 },
    ]) {
      const model = new StoreModel();
      const of = { organisation: '', ref: sample, sample: newSample({}, { id: '', owner: DEMO_PRINCIPAL, now: '' }) };
      const right = model.listAnnotations({ ...of, annotations: many, changes: new Map() }, filter);
      const { items, positions } = await collect(store.read.listAnnotations(sample, filter));
      expect(items.map(({ property_value }) => property_value)).toStrictEqual(right.map((one) => one.property_value));
      const after = positions[99];
      const page = await collect(store.read.listAnnotations(sample, filter, { after, wanted: 5 }));
      expect(page.items.slice(0, 5)).toStrictEqual(items.slice(100, 105));
    }
  });

  it('gives an idempotency key to one of several servers, and the work of the others does not happen', async () => {
    const url = await newDatabase();
    const stores = [await open(url), await open(url), await open(url)];
    const [first] = stores;
    if (first === undefined) return;
    const sample = await addSample(first);
    const attempt = (store: Store, key: string, size: number) =>
      store.write(async (transaction) => {
        await transaction.insertAnnotations(sample, some(sample, 2, { property_name: key, data_id: newUuid() }));
        const body = Buffer.from(`"${key.repeat(size)}"`);
        await transaction.answers.keep('lab', key, { fingerprint: key, body });
      });
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      const outcomes = await Promise.allSettled(stores.map((store) => attempt(store, key, key === 'a' ? 9_000 : 1)));
      const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
      expect(failures).toStrictEqual([expect.any(KeyTakenError), expect.any(KeyTakenError)]);
    }
    // Also within one server.
    const within = await Promise.allSettled([1, 2, 3].map(() => attempt(first, 'f', 1)));
    expect(within.map(({ status }) => status).toSorted()).toStrictEqual(['fulfilled', 'rejected', 'rejected']);
    const found = await first.write((transaction) => transaction.answers.find('lab', 'a'));
    expect([found?.fingerprint, Buffer.from(found?.body ?? []).toString()]).toStrictEqual([
      'a',
      `"${'a'.repeat(9_000)}"`,
    ]);
    expect(await first.write((transaction) => transaction.answers.find('Lab', 'a'))).toBeUndefined();
    expect((await listed(first, sample)).map(({ property_name }) => property_name).toSorted()).toStrictEqual(
      [...'abcdef'].flatMap((key) => [key, key]),
    );
  });

  it('keeps an answer for 24 hours of use, which other servers count too', async () => {
    const url = await newDatabase();
    let passed = 0;
    const store = await open(url, { uptime: () => passed });
    const keep = (by: Store) =>
      by.write((transaction) => transaction.answers.keep('lab', 'key', { fingerprint: 'f', body: Buffer.from('1') }));
    const find = async (by: Store) => (await by.write((unit) => unit.answers.find('lab', 'key')))?.fingerprint;
    await keep(store);
    passed = 24 * HOUR - 1;
    expect(await find(store)).toBe('f');
    await expect(keep(store)).rejects.toThrow(KeyTakenError);
    passed = 24 * HOUR;
    expect(await find(store)).toBeUndefined();
    await keep(store);
    // A server that starts now knows the age of the store.
    const other = await open(url, { uptime: () => 0 });
    expect(await find(other)).toBe('f');
    await expect(keep(other)).rejects.toThrow(KeyTakenError);
  });

  it('creates, finds, rotates and revokes keys, for all servers at once', async () => {
    const url = await newDatabase();
    const [store, other] = [await open(url), await open(url)];
    const owner: Principal = { organisation: 'lab', userId: 'mk', userName: null, scopes: ['read', 'delete'] };
    const old = await store.keys.create(owner, new Date(0));
    const brief = await store.keys.create({ ...owner, userName: 'M. K.' }, new Date(1), new Date(2_000));
    expect(await other.keys.find(old.key)).toStrictEqual(owner);
    expect(await other.keys.find(brief.key, new Date(1_999))).toStrictEqual({ ...owner, userName: 'M. K.' });
    expect(await other.keys.find(brief.key, new Date(2_000))).toBeUndefined();
    for (const wrong of ['', `${old.key}x`, old.id]) expect(await store.keys.find(wrong)).toBeUndefined();
    const made = await other.keys.rotate(old.id, new Date(1_000), new Date(2_000));
    await other.keys.rotate(brief.id, new Date(1_000), new Date(9_000));
    expect(await other.keys.rotate(newUuid(), new Date(1_000), new Date(2_000))).toBeUndefined();
    expect(await store.keys.find(made?.key ?? '', new Date(9_999))).toStrictEqual(owner);
    expect(await store.keys.find(old.key, new Date(1_999))).toStrictEqual(owner);
    expect(await store.keys.find(old.key, new Date(2_000))).toBeUndefined();
    expect((await store.keys.list()).map(({ created, expires }) => [created, expires])).toStrictEqual([
      ['1970-01-01T00:00:00.000Z', '1970-01-01T00:00:02.000Z'],
      ['1970-01-01T00:00:00.001Z', '1970-01-01T00:00:02.000Z'],
      ['1970-01-01T00:00:01.000Z', null],
      ['1970-01-01T00:00:01.000Z', null],
    ]);
    expect((await store.keys.revoke(made?.id ?? ''))?.organisation).toBe('lab');
    expect(await other.keys.find(made?.key ?? '')).toBeUndefined();
    expect(await other.keys.revoke(made?.id ?? '')).toBeUndefined();
    expect(await other.keys.list()).toHaveLength(3);
  });

  it('notes when a key was last used', async () => {
    const store = await open(await newDatabase());
    const { key } = await store.keys.create(
      { organisation: 'lab', userId: 'mk', userName: null, scopes: ['read'] },
      new Date(0),
    );
    expect((await store.keys.list())[0]?.lastUsed).toBeNull();
    await store.keys.find(key, new Date(60_000));
    const lastUsed = async () => (await store.keys.list())[0]?.lastUsed;
    await expect.poll(lastUsed).toBe('1970-01-01T00:01:00.000Z');
  });

  it('is seeded once, however many servers find the database empty', async () => {
    const url = await newDatabase();
    const stores = [await open(url), await open(url), await open(url), await open(url)];
    const seeded = await Promise.all(stores.map((store) => seedDemo(store, () => new Date(0))));
    expect(seeded.toSorted()).toStrictEqual([false, false, false, true]);
    const { items } = await collect(stores[3]?.read.listSamples(DEMO_PRINCIPAL.organisation, {}) ?? emptyList());
    expect(items).toHaveLength(2);
  });

  it('is ready, tells what it is, and fails once closed', async () => {
    const store = await openStore(await newDatabase());
    await store.ready();
    store.upkeep.suspect();
    await store.ready();
    expect([store.durability, store.description]).toStrictEqual([
      expect.stringContaining('every commit synced to disk'),
      expect.stringContaining('every commit synced to disk'),
    ]);
    expect(store.upkeep.logBytes()).toBeGreaterThanOrEqual(0);
    store.upkeep.checkpoint();
    await store.upkeep.removeAbandonedBulks();
    const steps: string[] = [];
    store.upkeep.beforeClosing(async () => steps.push('before'));
    const sample = await addSample(store);
    const last = insert(store, sample, some(sample, 1));
    await store.close();
    // What was in progress has been stored.
    await last;
    expect(steps).toStrictEqual(['before']);
    await expect(store.ready()).rejects.toThrow();
    await expect(insert(store, sample, some(sample, 1))).rejects.toThrow();
  });
});

async function* emptyList(): AsyncGenerator<never> {}
