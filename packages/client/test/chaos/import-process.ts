/**
 * An import to be killed: `node import-process.ts URL SAMPLE ROWS_FILE JOURNAL CHUNK_SIZE`. Prints a line for each chunk; exits with 0
 * when every row is stored.
 */
import { readFile } from 'node:fs/promises';
import { type AnnotationCreate, BulkError, Wafermark } from '../../src/index.ts';
import { fileJournal } from '../../src/node.ts';

const [baseUrl, sample = '', file = '', journal = '', chunkSize] = process.argv.slice(2);
const client = new Wafermark({ baseUrl, apiKey: 'any-key', timeout: 1_000, retryDelay: 20, maxRetries: 5 });
const rows: AnnotationCreate[] = JSON.parse(await readFile(file, 'utf8'));

try {
  await client.annotations.createMany(sample, rows, {
    journal: fileJournal(journal),
    chunkSize: Number(chunkSize),
    obsolete: 'delete',
    onProgress: ({ stored }) => process.stdout.write(`${stored}\n`),
  });
} catch (error) {
  if (!(error instanceof BulkError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
