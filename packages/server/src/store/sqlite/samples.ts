import type { PhysicalSample, PhysicalSampleListItem } from '@wafermark/generated/document/models.ts';
import type Database from 'better-sqlite3';
import { fromRow, type SampleListRow, type SampleRow, toListItem, withText } from '../rows/samples.ts';
import {
  type Change,
  NameTakenError,
  type NewSample,
  type Part,
  type SampleFilter,
  type SampleRef,
  type Slice,
} from '../store.ts';

/** Samples returned per slice: about a millisecond. */
const ROWS_RETURNED = 200;

export interface SampleTable {
  find(organisation: string, id: string): SampleRef | undefined;
  isEmpty(): boolean;
  /** Deletes them and all that refers to them. */
  clear(): void;
  get(organisation: string, id: string): PhysicalSample | undefined;
  slices(organisation: string, filter: SampleFilter, part: Part): Generator<Slice<PhysicalSampleListItem>>;
  insert(sample: NewSample): SampleRef;
  update(organisation: string, id: string, change: Change<PhysicalSample>): PhysicalSample | undefined;
}

/** In an order that keeps references intact. */
const CLEAR = [
  ...['idempotency_keys', 'annotation_changes', 'data_items', 'annotations', 'unfinished_bulks', 'sample_counters'],
  'physical_samples',
]
  .map((table) => `delete from ${table};`)
  .join('\n');

/** The statements on samples, prepared once per connection. */
export function sampleTable(db: Database.Database): SampleTable {
  const find = db
    .prepare<[string, string], number>('select seq from physical_samples where id = ? and organisation = ?')
    .pluck();
  const any = db.prepare<[], number>('select 1 from physical_samples limit 1').pluck();
  const one = db.prepare<[string, string], SampleRow>(
    'select * from physical_samples where id = ? and organisation = ?',
  );
  interface ListParameters {
    readonly organisation: string;
    readonly after: number;
    readonly id: string | null;
    readonly name: string | null;
    readonly hasData: number | null;
    readonly most: number;
  }
  const listBy = (condition: string): Database.Statement<[ListParameters], SampleListRow> =>
    db.prepare(
      `select s.*, c.num_data_items
       from physical_samples s join sample_counters c on c.sample = s.seq
       where s.organisation = :organisation and s.seq > :after and (:id is null or s.id = :id) and ${condition}
         and (:hasData is null or (c.num_data_items > 0) = :hasData)
       order by s.seq limit :most`,
    );
  const list = listBy(':name is null');
  // A statement of its own, so that it uses the index.
  const listByName = listBy('s.name = :name');
  const insert = db.prepare<Record<string, unknown>>(
    `insert into physical_samples
       (id, organisation, name, created_datetime, last_updated, version, user_id, user_name, growth_instrument_id, sample_id,
        detail_notes_id, target_material, target_substrate, physical_sample_metadata)
     values (:id, :organisation, :name, :created_datetime, :last_updated, :version, :user_id, :user_name,
        :growth_instrument_id, :sample_id, :detail_notes_id, :target_material, :target_substrate,
        :physical_sample_metadata)`,
  );
  const count = db.prepare<[number]>('insert into sample_counters (sample, last_seq, num_data_items) values (?, 0, 0)');
  const update = db.prepare<Record<string, unknown>>(
    `update physical_samples set name = :name, last_updated = :last_updated, version = :version, sample_id = :sample_id,
       growth_instrument_id = :growth_instrument_id, detail_notes_id = :detail_notes_id,
       physical_sample_metadata = :physical_sample_metadata
     where id = :id`,
  );

  const named = db
    .prepare<[string, string], string>('select id from physical_samples where organisation = ? and name = ?')
    .pluck();
  // There is one writer at a time.
  const refuseTakenName = (organisation: string, { name }: PhysicalSample): void => {
    const id = name === null ? undefined : named.get(organisation, name);
    if (id !== undefined) throw new NameTakenError(id);
  };

  return {
    find(organisation, id) {
      const number = find.get(id, organisation);
      return number === undefined ? undefined : { id, number };
    },

    isEmpty: () => any.get() === undefined,

    clear: () => void db.exec(CLEAR),

    get(organisation, id) {
      const row = one.get(id, organisation);
      return row === undefined ? undefined : fromRow(row);
    },

    *slices(organisation, { physical_sample_id, name, has_data_item }, { after = 0, wanted = ROWS_RETURNED }) {
      const statement = name === undefined ? list : listByName;
      const most = Math.min(wanted, ROWS_RETURNED);
      let last = after;
      for (;;) {
        const rows = statement.all({
          organisation,
          after: last,
          name: name ?? null,
          id: physical_sample_id ?? null,
          hasData: has_data_item === undefined ? null : Number(has_data_item),
          most,
        });
        last = rows.at(-1)?.seq ?? last;
        yield { items: rows.map(toListItem), positions: rows.map(({ seq }) => seq) };
        if (rows.length < most) return;
      }
    },

    insert({ sample, organisation, userName, targetMaterial }) {
      refuseTakenName(organisation, sample);
      const { lastInsertRowid } = insert.run({
        ...withText(sample),
        organisation,
        user_name: userName,
        target_material: targetMaterial?.name ?? null,
        target_substrate: targetMaterial?.substrate ?? null,
      });
      count.run(Number(lastInsertRowid));
      return { id: sample.id, number: Number(lastInsertRowid) };
    },

    update(organisation, id, change) {
      const row = one.get(id, organisation);
      if (row === undefined) return undefined;
      const current = fromRow(row);
      const next = change(current);
      if (next.name !== current.name) refuseTakenName(organisation, next);
      if (next !== current) update.run(withText(next));
      return next;
    },
  };
}
