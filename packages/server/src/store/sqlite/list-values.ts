import type Database from 'better-sqlite3';
import type { MeasuredValue } from '../../domain/summary.ts';
import type { SampleRef, Slice } from '../store.ts';

/** Rows per slice: about two milliseconds. */
const ROWS_RETURNED = 2_000;

/** What statistics need of each annotation, in creation order: a fraction of a row, so that a million takes about a second. */
export function valueList(db: Database.Database): (sample: SampleRef) => Generator<Slice<MeasuredValue>> {
  const lastOf = db.prepare<[number], number>('select last_seq from sample_counters where sample = ?').pluck();
  const list = db.prepare<[number, number, number], Row>(
    `select property_name, property_unit, coord_ref_frame, coord_units, property_value, last_updated,
       coord_x is not null and coord_y is not null as is_placed,
       iif(json_valid(annotation_metadata), json_type(annotation_metadata, '$.ignored') is 'true', 0) as is_ignored, seq
     from annotations where sample = ? and seq > ? and seq <= ? order by seq limit ${ROWS_RETURNED}`,
  );
  return function* slices(sample) {
    const last = lastOf.get(sample.number) ?? 0;
    let after = 0;
    while (after < last) {
      const rows = list.all(sample.number, after, last);
      after = rows.at(-1)?.seq ?? last;
      yield { items: rows.map(fromRow), positions: rows.map(({ seq }) => seq) };
    }
  };
}

interface Row extends Omit<MeasuredValue, 'isPlaced' | 'isIgnored'> {
  readonly is_placed: number;
  readonly is_ignored: number;
  readonly seq: number;
}

const fromRow = ({ is_placed, is_ignored, seq: _seq, ...value }: Row): MeasuredValue => ({
  ...value,
  isPlaced: is_placed === 1,
  isIgnored: is_ignored === 1,
});
