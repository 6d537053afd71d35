import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { MeasurementFile } from '@wafermark/measurements';
import { Refusal } from '../refusal.ts';

/** A file for the plan and for the import, which read it anew. @throws {Refusal} for what is not a file */
export async function fileOnDisk(path: string): Promise<MeasurementFile> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(`${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  if (!found.isFile()) throw new Refusal(`${path} is not a file.`);
  return { name: basename(path), size: found.size, open: () => createReadStream(path, { highWaterMark: 256 * 1024 }) };
}
