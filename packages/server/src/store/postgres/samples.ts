import type { PhysicalSample, PhysicalSampleListItem } from '@wafermark/generated/document/models.ts';
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
import { prepared, type Session, statement } from './connections.ts';

/** Samples returned per slice: about a millisecond. */
const ROWS_RETURNED = 200;

/** By name, since a prepared `select *` fails once a newer server has added a column. */
const COLUMNS =
  'position as seq, id, name, created_datetime, last_updated, version, user_id, growth_instrument_id, sample_id, detail_notes_id, physical_sample_metadata';

const FIND = prepared('select number from physical_samples where id = :id and organisation = :organisation');
const ONE = `select ${COLUMNS} from physical_samples where id = :id and organisation = :organisation`;
const GET = prepared(ONE);
const GET_TO_CHANGE = prepared(`${ONE} for no key update`);
const ANY = statement('select 1 from physical_samples limit 1');
// Waits for those who insert samples, and keeps others from it until the transaction ends.
const LOCK = statement('lock table physical_samples in share row exclusive mode');
const INSERT = prepared(
  `with place as (
     insert into organisations (organisation, last_position) values (:organisation, 1)
     on conflict (organisation) do update set last_position = organisations.last_position + 1 returning last_position),
   made as (
     insert into physical_samples
       (organisation, position, id, name, created_datetime, last_updated, version, user_id, user_name, growth_instrument_id,
        sample_id, detail_notes_id, target_material, target_substrate, physical_sample_metadata)
     select :organisation, last_position, :id, :name, :created_datetime, :last_updated, :version, :user_id, :user_name,
       :growth_instrument_id::bigint, :sample_id::bigint, :detail_notes_id, :target_material, :target_substrate,
       :physical_sample_metadata::json
     from place on conflict (organisation, name) do nothing returning number)
   insert into sample_counters (sample, last_seq, num_data_items) select number, 0, 0 from made returning sample as number`,
);
const NAMED = prepared('select id from physical_samples where organisation = :organisation and name = :name');
// Inserting a sample locks this row, too.
const LOCK_ORGANISATION = prepared('select 1 from organisations where organisation = :organisation for update');
const UPDATE = prepared(
  `update physical_samples set name = :name, last_updated = :last_updated, version = :version, sample_id = :sample_id,
     growth_instrument_id = :growth_instrument_id, detail_notes_id = :detail_notes_id,
     physical_sample_metadata = :physical_sample_metadata
   where id = :id`,
);

export async function findSample(session: Session, organisation: string, id: string): Promise<SampleRef | undefined> {
  const [row] = await session.rows<Pick<SampleRef, 'number'>>(FIND, { organisation, id });
  return row && { id, number: row.number };
}

export async function getSample(
  session: Session,
  organisation: string,
  id: string,
): Promise<PhysicalSample | undefined> {
  const [row] = await session.rows<SampleRow>(GET, { organisation, id });
  return row && fromRow(row);
}

/** In an order that keeps references intact. */
const CLEAR = [
  ...['idempotency_keys', 'annotation_changes', 'data_items', 'annotations', 'sample_counters', 'physical_samples'],
  'organisations',
].map((table) => statement(`delete from ${table}`));

/** Deletes all samples, and everything that belongs to them. */
export async function clearSamples(session: Session): Promise<void> {
  for (const remove of CLEAR) await session.run(remove);
}

/** No other writer can add a sample until the transaction ends. */
export async function hasNoSamples(session: Session): Promise<boolean> {
  await session.run(LOCK);
  return (await session.run(ANY)) === 0;
}

export async function* sampleSlices(
  session: Session,
  organisation: string,
  { physical_sample_id, name, has_data_item }: SampleFilter,
  { after = 0, wanted = ROWS_RETURNED }: Part,
): AsyncGenerator<Slice<PhysicalSampleListItem>> {
  const list = prepared(
    `select ${COLUMNS}, user_name, target_material, target_substrate, num_data_items
     from physical_samples s join sample_counters c on c.sample = s.number
     where s.organisation = :organisation and s.position > :after
       ${physical_sample_id === undefined ? '' : 'and s.id = :physical_sample_id'}
       ${name === undefined ? '' : 'and s.name = :name'}
       ${has_data_item === undefined ? '' : 'and (c.num_data_items > 0) = :has_data_item'}
     order by s.position limit :most`,
  );
  const most = Math.min(wanted, ROWS_RETURNED);
  let last = after;
  for (;;) {
    const values = { organisation, after: last, physical_sample_id, name, has_data_item, most };
    const rows = await session.rows<SampleListRow>(list, values);
    last = rows.at(-1)?.seq ?? last;
    yield { items: rows.map(toListItem), positions: rows.map(({ seq }) => seq) };
    if (rows.length < most) return;
  }
}

export async function insertSample(
  session: Session,
  { sample, organisation, userName, targetMaterial }: NewSample,
): Promise<SampleRef> {
  const values = {
    ...withText(sample),
    organisation,
    user_name: userName,
    target_material: targetMaterial?.name ?? null,
    target_substrate: targetMaterial?.substrate ?? null,
  };
  const [row] = await session.rows<Pick<SampleRef, 'number'>>(INSERT, values);
  if (row === undefined) throw await nameTaken(session, organisation, sample.name);
  return { id: sample.id, number: row.number };
}

async function nameTaken(session: Session, organisation: string, name: string | null): Promise<Error> {
  const [other] = await session.rows<Pick<SampleRef, 'id'>>(NAMED, { organisation, name });
  return other === undefined ? new Error('The sample was not inserted') : new NameTakenError(other.id);
}

/** Locks the sample, so that nobody changes it between the two statements. */
export async function updateSample(
  session: Session,
  organisation: string,
  id: string,
  change: Change<PhysicalSample>,
): Promise<PhysicalSample | undefined> {
  const [row] = await session.rows<SampleRow>(GET_TO_CHANGE, { organisation, id });
  if (row === undefined) return undefined;
  const current = fromRow(row);
  const next = change(current);
  if (next.name !== null && next.name !== current.name) {
    // Nobody else in the organisation gives a sample a name until the transaction ends.
    await session.run(LOCK_ORGANISATION, { organisation });
    const [other] = await session.rows<Pick<SampleRef, 'id'>>(NAMED, { organisation, name: next.name });
    if (other !== undefined) throw new NameTakenError(other.id);
  }
  if (next !== current) await session.run(UPDATE, { ...withText(next) });
  return next;
}
