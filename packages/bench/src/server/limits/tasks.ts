import type { Annotation, AnnotationBulkCreate, AnnotationCreate } from '@wafermark/generated/document/models.ts';
import { boxOf, LISTED, SAMPLE, STORED, sites } from '../bodies.ts';
import { annotationsOf } from '../peer-kit.ts';
import { openTable, type Table } from './table.ts';

/** Does the necessary work of a request, without a server's overhead, a number of times. */
type Task = (times: number) => void;

export type TaskName =
  | 'json-1'
  | 'json-1000'
  | 'json-10000'
  | 'insert-1'
  | 'insert-64'
  | 'insert-1000'
  | 'insert-10000'
  | 'bulk-1000'
  | 'bulk-10000'
  | 'box'
  | 'page';

/** How many creates share a commit with that many concurrent clients. */
const TOGETHER = 64;

const repeat =
  (once: () => void): Task =>
  (times) => {
    for (let time = 0; time < times; time += 1) once();
  };

/** Parses a body and writes its response; rows of responses are created beforehand. */
function json(rows: number): Task {
  const inputs = sites(rows);
  const answers = annotationsOf(inputs, SAMPLE);
  const [body, answer] = rows === 1 ? [inputs[0], answers[0]] : [{ annotations: inputs }, answers];
  const text = JSON.stringify(body);
  return repeat(() => {
    JSON.parse(text);
    JSON.stringify(answer);
  });
}

let made = 0;

/** Rows with ascending ids, which are cheaper to index, so that this is a lower limit. */
function inOrder(inputs: readonly AnnotationCreate[]): Annotation[] {
  return annotationsOf(inputs, SAMPLE).map((annotation) => {
    made += 1;
    const prefix = made.toString(16).padStart(8, '0');
    return { ...annotation, id: prefix + annotation.id.slice(8) };
  });
}

/** Only prepared inserts, with this many per commit. */
function inserts({ insertAll }: Table, rows: number): Task {
  const inputs = sites(rows);
  return repeat(() => insertAll(inOrder(inputs)));
}

/** The necessary work of a durable bulk: parse, insert in one transaction, stringify. */
function bulk({ insertAll }: Table, rows: number): Task {
  const text = JSON.stringify({ annotations: sites(rows) });
  return repeat(() => {
    // Written above.
    const { annotations } = JSON.parse(text) as AnnotationBulkCreate;
    const answers = inOrder(annotations);
    insertAll(answers);
    JSON.stringify(answers);
  });
}

const list = (read: () => unknown[]): Task =>
  repeat(() => {
    const rows = read();
    if (rows.length === 0) throw new Error('The list is empty');
    JSON.stringify(rows);
  });

/** All tasks, created on first use: some need a table, and some many rows. */
export function createTasks(file: string | undefined): Readonly<Record<TaskName, () => Task>> {
  let opened: Table | undefined;
  const table = (): Table => {
    if (file === undefined) throw new Error('This needs a database');
    opened ??= openTable(file, SAMPLE);
    return opened;
  };
  return {
    'json-1': () => json(1),
    'json-1000': () => json(1_000),
    'json-10000': () => json(10_000),
    'insert-1': () => inserts(table(), 1),
    'insert-64': () => inserts(table(), TOGETHER),
    'insert-1000': () => inserts(table(), 1_000),
    'insert-10000': () => inserts(table(), 10_000),
    'bulk-1000': () => bulk(table(), 1_000),
    'bulk-10000': () => bulk(table(), 10_000),
    box: () => list(() => table().inBox(boxOf(LISTED, STORED))),
    page: () => list(() => table().firstOf(LISTED)),
  };
}
