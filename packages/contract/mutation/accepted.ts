import type { Mutant } from './mutation-report.ts';

/** A group of survivors, and why no test kills them. */
export interface Argument {
  readonly concerns: (mutant: Mutant) => boolean;
  readonly reason: string;
}

/** Mutants in a file whose original starts with one of these texts. */
const at =
  (file: string, ...beginnings: readonly string[]): Argument['concerns'] =>
  (mutant) =>
    mutant.file.endsWith(`/${file}`) && beginnings.some((beginning) => mutant.original.startsWith(beginning));

const any =
  (...cases: readonly Argument['concerns'][]): Argument['concerns'] =>
  (mutant) =>
    cases.some((concerns) => concerns(mutant));

export const ARGUMENTS: readonly Argument[] = [
  {
    concerns: ({ file, original }) =>
      /^packages\/generator\/src\/(emit-|client\/)/.test(file) && [String.raw`'\n'`, "', '", "'; '"].includes(original),
    reason: 'what stands between two lines of source is written by the formatter, whatever the generator writes.',
  },
  {
    concerns: any(
      at('emit-schema.ts', 'true'),
      at('run.ts', "''"),
      at('generate.ts', "'1000'", 'Object.keys(files).filter(', "'.ts'"),
      at('operation.ts', "''"),
      at('header-of-every-answer.ts', '[]'),
      at('copy-runtime.ts', '(await readdir(RUNTIME)).sort()'),
    ),
    reason:
      'what the linter, the formatter and programs print, or more files for the formatter than it writes; the order in which files are written; and defaults for what the linter has found to be there.',
  },
  {
    concerns: ({ original }) => /^\{ (cause: error|maxBuffer: .*) \}$/.test(original),
    reason: 'for whoever debugs: nothing that the API answers, or that the generator writes, depends on it.',
  },
  {
    concerns: ({ file, original }) =>
      file.startsWith('packages/server/') &&
      /^'(\w+Error|The body is not JSON\.|Another process is writing|The database is locked|The idempotency key is taken)'$/.test(
        original,
      ),
    reason:
      'names of errors that stay inside, and words for what the parser before and the validator never leave to say.',
  },
  {
    concerns: any(
      at(
        'http/write-list.ts',
        'length + part.length',
        'needed > bytes.length',
        'start === 0',
        '((length',
        '(length',
        'length *',
      ),
      at('http/unit-of-work.ts', 'body.length > SHORT_LIST'),
      at('handlers/samples.ts', 'start < properties.length'),
    ),
    reason:
      'how large a buffer is, and how many items are written at once: the bytes are the same, only slower to come.',
  },
  {
    concerns: ({ file, line }) => file.endsWith('/http/read.ts') && line >= 30 && line <= 36,
    reason:
      'whether other requests get a turn between two slices: how long each waits is shown by server/test/attacks.test.ts, which takes too long to judge mutants.',
  },
  {
    concerns: at('http/call.ts', "'This response belongs to no call'"),
    reason: 'thrown only at whoever puts the steps in another order than create-app.ts has it.',
  },
  {
    concerns: any(
      at('http/route.ts', "''"),
      at('http/call.ts', "''", String.raw`/^\/+/`),
      at('service-routes.ts', 'error !== undefined', "'/'"),
    ),
    reason:
      'something else leads to the same: Express takes a path with and without its final slash, and gives up on an answer that has begun; a request to a server has a method and a target.',
  },
  {
    concerns: any(
      at('sqlite/annotations.ts', 'next !== current'),
      at('sqlite/samples.ts', 'next !== current'),
      at('rows/answers.ts', '{ level: 1 }'),
      at(
        'sqlite/list-annotations.ts',
        'conditions(filter).length === covered',
        'last > MOST_IN_RANGE',
        "'not indexed'",
      ),
      at('migrations.ts', "'annotations_of_sample'", "'idempotency_keys_"),
      at('sqlite-store.ts', 'performance.now() - started > PATIENCE'),
      at(
        'faults.ts',
        'first.length === 0',
        'JSON.stringify(value).length > LONGEST_EXAMINED',
        'faults.length >= LIMITS.maxFaults',
      ),
      at('excerpt.ts', 'text\n'),
      at('key-ring.ts', 'seen.length > 16'),
      at('timer.ts', 'left > LONGEST'),
      at('domain/time.ts', 'now !== millisecond'),
      at('check-request.ts', 'faults.length >= LIMITS.maxFaults'),
      at('json-text.ts', '/^[ !#', 'json.charCodeAt(0) === 0', "''"),
      at('read-number.ts', 'Number.isSafeInteger(value)'),
      at('read-parameters.ts', 'canonical !== uuid'),
      at('count-names.ts', "typeof item === 'object'", "typeof member === 'object'", 'value !== null'),
    ),
    reason:
      'costs time, memory or space and changes nothing else: writes a row again as it is, compresses more, names an index otherwise, looks once more where nothing is wrong, looks for a bound that is not needed, looks for names where there are none, prints the same time again, forgets later.',
  },
  {
    concerns: any(
      at('rows/annotations.ts', 'annotation.annotation_metadata === null'),
      at('rows/samples.ts', 'sample.physical_sample_metadata === null'),
      at('sqlite/samples.ts', 'has_data_item === undefined'),
      at('file-watch.ts', "error.code.startsWith('SQLITE_BUSY')"),
    ),
    reason:
      'what only SQLite sees, and answers the same to: a JSON null or no number for an SQL null, the longer codes of a file that is busy.',
  },
  {
    concerns: any(
      at('bulks.ts', 'performance.now() < until', 'performance.now() - since > ', 'performance.now() - started > '),
      at('group-commit.ts', 'performance.now() > this.#deadline'),
      at('sqlite-store.ts', 'performance.now() - failedAt < ', 'watch.logBytes() > CHECKPOINT_AT'),
      at('summary.ts', 'last_updated > ', 'left < right'),
    ),
    reason: 'a limit that is met to the last digit, by a clock or a size, or two values that are known to differ.',
  },
  {
    concerns: any(
      at('group-commit.ts', 'release.run();', 'this.hasBegun'),
      at('sqlite-store.ts', '!isFull(error)', 'false', '[]'),
      at('read-number.ts', "''", "'0'", '[]'),
      at('request-parts.ts', "''"),
    ),
    reason:
      'a savepoint that ends with the transaction anyway; a file opened once more; defaults that are never used, or mean the same.',
  },
  {
    concerns: at('database.ts', 'accessSync(', "database.pragma('synchronous'"),
    reason: 'tests may run as a user to whom every folder is writable, and no build of SQLite refuses the setting.',
  },
  {
    concerns: at('authenticate-request.ts', 'alternatives.length === 0', "' or '"),
    reason: 'the document has one scheme, and every operation needs it.',
  },
  {
    concerns: at('listen.ts', 'family', "'IPv6'", '`[', 'clearTimeout(cut)'),
    reason: 'not every machine has IPv6; and a timer that goes on ends nothing that still runs.',
  },
  {
    concerns: at(
      'refuse.ts',
      "error.code === 'ECONNRESET'",
      "'ECONNRESET'",
      'socket.destroy()',
      '{\n    socket.destroy()',
    ),
    reason: 'whoever would see it is gone: the other end of a connection that is reset.',
  },
  {
    concerns: any(
      at('base-url.ts', "''"),
      at('examine.ts', "''"),
      at('next-cursor.ts', "''", '/^[^?]*'),
      at('retry-after.ts', "''"),
      at('send-chunk.ts', '[]'),
      at('key-ring.ts', '[]'),
      at('settings.ts', "'the default'"),
      at('read-body.ts', "''"),
      at('listen.ts', "''"),
      at('carry-on.ts', 'false'),
      at('copy-failure.ts', 'true'),
      at('explain-fault.ts', "to === 'path'"),
      at('retrying-fetch.ts', "error instanceof Halt && error.by !== 'timeout'"),
      at('mock-handlers.ts', 'http[method'),
    ),
    reason:
      'another text that is none of what is looked for either; a value that is always set before it is read; a default that is never wrong; a wait that ends at once for the reason that the step before ended for.',
  },
];
