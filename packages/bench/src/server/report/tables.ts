import { BASE, type Contender, DURABLE, FAST, WITH_STORAGE, WITHOUT_STORAGE } from '../contenders.ts';
import { INSERTS, INSERTS_AND_JSON, INSERTS_TOGETHER } from '../parts/durable.ts';
import { QUERY } from '../parts/lists.ts';
import { JSON_ALONE } from '../parts/without-storage.ts';
import type { Results } from '../results.ts';
import { betterThan, type Sample, type Series, spreadIn } from '../statistics.ts';
import { isMet, type Target } from '../targets.ts';
import { type Workload, workloads } from '../workloads.ts';
import { type Cell, count, digits, ratio, table, time } from './format.ts';

const WORKLOADS = workloads(1, 1);
type SeriesOf = ReadonlyMap<Workload['id'], Series>;

const nameOf = ({ title, own }: Contender): string => (own ? `**${title}**` : title);

const nameWithStorage = (contender: Contender): string =>
  `${nameOf(contender)}, ${contender.stores === 'SQLite' ? 'on SQLite' : 'no storage'}`;

export const targetTable = (targets: readonly Target[]): string =>
  table(
    ['ours', 'compared with', 'measure', 'target', 'this run', ''],
    targets.map((target) => [
      target.what,
      target.beside,
      target.measure,
      `≥ ${target.atLeast}`,
      ratio(target.seen),
      target.seen === undefined ? 'not measured' : isMet(target) ? 'met' : '**missed**',
    ]),
  );

/** One row per contender, one column per workload: how many times better than bare Express. */
function comparison(
  rows: readonly (readonly [id: string, ...cells: Cell[]])[],
  head: readonly string[],
  series: SeriesOf,
  what: keyof Sample,
): string {
  const columns = WORKLOADS.filter(({ id }) => series.has(id));
  const cellOf = (id: string, workload: Workload['id']): Cell => {
    if (id !== BASE) return ratio(betterThan(series.get(workload), id, BASE, what));
    const own = spreadIn(series.get(workload), id, what)?.median;
    return own === undefined ? undefined : `1 = ${what === 'microseconds' ? time(own) : `${count(own)}/s`}`;
  };
  return table(
    [...head, ...columns.map(({ title }) => title)],
    rows
      .filter(([id]) => columns.some((workload) => series.get(workload.id)?.has(id)))
      .map(([id, ...cells]) => [...cells, ...columns.map((workload) => cellOf(id, workload.id))]),
  );
}

export function withoutStorage(results: Results, peers: readonly Contender[], what: keyof Sample): string {
  const rows = [...peers, ...WITHOUT_STORAGE].map(
    (contender) => [contender.id, nameOf(contender), contender.checks] as const,
  );
  const alone = [JSON_ALONE, 'limit: `JSON.parse` and `JSON.stringify` alone', ''] as const;
  return comparison([...rows, alone], ['', 'checks'], results.withoutStorage.series, what);
}

export function durable(results: Results, peers: readonly Contender[], what: keyof Sample): string {
  const contenders = [...peers.filter(({ id }) => id === BASE), ...WITHOUT_STORAGE, ...WITH_STORAGE];
  const rows = contenders
    .filter(({ id }) => id === BASE || id === FAST || WITH_STORAGE.some((own) => own.id === id))
    .map((contender) => [contender.id, nameWithStorage(contender)] as const);
  const limits = [
    [INSERTS, 'limit: prepared inserts alone, one commit per request'],
    [INSERTS_TOGETHER, 'limit: prepared inserts alone, 64 per commit'],
    [INSERTS_AND_JSON, 'limit: parse, prepared inserts, stringify'],
  ] as const;
  return comparison([...rows, ...limits], [''], results.durable.series, what);
}

export function lists({ lists: series }: Results): string {
  const titles = { box: '1,000 in a box, of 100,000', page: 'the first 1,000 of 100,000' };
  return table(
    ['list', 'server', 'query and stringify', 'query / server'],
    [...series].map(([id, measured]) => [
      titles[id],
      time(spreadIn(measured, DURABLE, 'microseconds')?.median),
      time(spreadIn(measured, QUERY, 'microseconds')?.median),
      ratio(betterThan(measured, DURABLE, QUERY)),
    ]),
  );
}

export function startsAndMemory(
  { starts, withoutStorage: plain, durable: stored }: Results,
  peers: readonly Contender[],
): string {
  const contenders = [...peers, ...WITHOUT_STORAGE, ...WITH_STORAGE].filter(
    ({ id }) => starts.has(id) || plain.memory.has(id) || stored.memory.has(id),
  );
  const memory = new Map([...plain.memory, ...stored.memory]);
  const megabytes = (value: number | undefined): Cell => (value === undefined ? undefined : `${value.toFixed(0)} MB`);
  return table(
    ['', 'first response', '× bare Express', 'memory at rest', 'peak'],
    contenders.map((contender) => [
      contender.own ? nameWithStorage(contender) : contender.title,
      time(spreadIn(starts, contender.id, 'microseconds')?.median),
      ratio(betterThan(starts, BASE, contender.id)),
      megabytes(memory.get(contender.id)?.rest),
      megabytes(memory.get(contender.id)?.peak),
    ]),
  );
}

export function growth({ growth: rows }: Results): string {
  const [first] = rows;
  const cell = (row: Results['growth'][number], what: 'create' | 'page' | 'box'): Cell => {
    const [value, base] = [row[what]?.median, first?.[what]?.median];
    return value === undefined || base === undefined ? undefined : `${time(value)} (× ${digits(value / base)})`;
  };
  return table(
    ['annotations in the sample', 'create', 'first 100', '100 in a box'],
    rows.map((row) => [count(row.stored), cell(row, 'create'), cell(row, 'page'), cell(row, 'box')]),
  );
}
