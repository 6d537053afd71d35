/**
 * An import of its own, to be killed: `node import-process.ts URL SAMPLE RUN ROWS`. Prints a line for each chunk; ends with 0 when
 * every row is stored.
 */
import { BulkError, Wafermark } from '../../src/index.ts';

const [url, sample = '', run = '', rows] = process.argv.slice(2);
const client = new Wafermark({ baseUrl: url, apiKey: 'any-key', timeout: 1_000, retryDelay: 20, maxRetries: 5 });

function* measurements(count: number) {
  for (let row = 0; row < count; row += 1) {
    yield { property_name: run, property_value: row, metadata: { row } };
  }
}

try {
  await client.annotations.createMany(sample, measurements(Number(rows)), {
    resume: run,
    chunkSize: 25,
    collect: false,
    onProgress: ({ stored }) => process.stdout.write(`${stored}\n`),
  });
} catch (error) {
  if (!(error instanceof BulkError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
