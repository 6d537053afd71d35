import type Database from 'better-sqlite3';
import { type AnnotationTable, annotationTable } from './annotations.ts';
import { type AnswerTable, answerTable } from './answers.ts';
import { type Bulk, type BulkTable, bulkTable, unfinishedBulks } from './bulks.ts';
import { type ChangeTable, changeTable } from './changes.ts';
import { type FileWatch, watchFile } from './file-watch.ts';
import { type KeyTable, keyTable } from './keys.ts';
import { type AnnotationList, annotationList } from './list-annotations.ts';
import { valueList } from './list-values.ts';
import { type LogSync, syncLog } from './log-sync.ts';
import { type SampleTable, sampleTable } from './samples.ts';

/** An open file: one connection writes, the other reads committed data. */
export interface OpenFile {
  readonly writer: Database.Database;
  readonly reader: Database.Database;
  readonly watch: FileWatch;
  readonly log: LogSync;
  /** Statements that begin and end transactions, on the writer. */
  readonly control: Readonly<
    Record<'begin' | 'commit' | 'rollBack' | 'save' | 'undo' | 'release', Database.Statement<[]>>
  >;
  /** On the writer. */
  readonly write: {
    readonly samples: SampleTable;
    readonly annotations: AnnotationTable;
    readonly bulks: BulkTable;
    readonly answers: AnswerTable;
  };
  /** On the reader. */
  readonly read: {
    readonly samples: SampleTable;
    readonly annotations: AnnotationTable;
    readonly lists: AnnotationList;
    readonly values: ReturnType<typeof valueList>;
    readonly changes: ChangeTable;
    readonly keys: KeyTable;
    readonly unfinishedBulks: () => readonly Bulk[];
  };
  readonly keys: KeyTable;
}

/** Prepares all statements for two connections to a file. */
export function openFile(
  writer: Database.Database,
  reader: Database.Database,
  path: string,
  uptime: () => number,
): OpenFile {
  const annotations = annotationTable(writer);
  return {
    writer,
    reader,
    control: {
      begin: writer.prepare('begin immediate'),
      commit: writer.prepare('commit'),
      rollBack: writer.prepare('rollback'),
      save: writer.prepare('savepoint unit'),
      undo: writer.prepare('rollback to unit'),
      release: writer.prepare('release unit'),
    },
    write: {
      samples: sampleTable(writer),
      annotations,
      bulks: bulkTable(writer, annotations),
      answers: answerTable(writer, uptime),
    },
    read: {
      samples: sampleTable(reader),
      annotations: annotationTable(reader),
      lists: annotationList(reader),
      values: valueList(reader),
      changes: changeTable(reader),
      keys: keyTable(reader),
      unfinishedBulks: unfinishedBulks(reader),
    },
    keys: keyTable(writer),
    // After what can fail, or the log would stay open.
    log: syncLog(writer, path),
    watch: watchFile(path),
  };
}
