/**
 * Imports a CSV file as annotations of a sample:
 *
 *     node import.ts SAMPLE_ID thickness.csv [--replace]
 *
 * Run it again after any failure, or after an edit of the file: what is stored is not stored again. When a row was edited or
 * removed, its annotation is reported, or deleted with `--replace`. The client finds the server in `WAFERMARK_BASE_URL`, and
 * the key in `WAFERMARK_API_KEY`.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type AnnotationCreate, BulkError, Wafermark } from '@wafermark/client';
import { fileJournal } from '@wafermark/client/node';

const HEADER = 'x_mm,y_mm,thickness_nm';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replace: { type: 'boolean', default: false } },
});
const [sample, file] = positionals;
if (sample === undefined || file === undefined) throw new Error('Usage: node import.ts SAMPLE_ID FILE [--replace]');

/** One row at a time, so that the file may be larger than memory. */
async function* readRows(path: string): AsyncGenerator<AnnotationCreate> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    number += 1;
    if (number === 1 && line !== HEADER) throw new Error(`The first line must be ${HEADER}`);
    if (number === 1 || line === '') continue;
    const cells = line.split(',');
    const [x, y, thickness] = cells.map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell)));
    if (cells.length !== 3 || x === undefined || y === undefined || thickness === undefined) {
      throw new Error(`Line ${number} must have three cells: ${line}`);
    }
    // The client refuses NaN, and reports the row.
    yield {
      property_name: 'thickness',
      property_value: thickness,
      property_unit: 'nm',
      coord_units: 'mm',
      coord_x: x,
      coord_y: y,
    };
  }
}

try {
  const { stored, alreadyStored } = await new Wafermark().annotations.createMany(sample, readRows(file), {
    journal: fileJournal(`${file}.journal`),
    obsolete: values.replace ? 'delete' : 'report',
  });
  console.log(`stored ${stored}, already stored ${alreadyStored}`);
} catch (error) {
  if (!(error instanceof BulkError)) throw error;
  console.error(error.message);
  // The header is line 1, and rows count from 0.
  for (const { index, faults } of error.rejected) console.error(`line ${index + 2}: ${faults[0]?.message}`);
  for (const { annotationId } of error.obsolete)
    console.error(`${annotationId} is no longer in ${file}: see --replace`);
  process.exitCode = 1;
}
