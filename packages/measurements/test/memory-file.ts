import { readFile } from 'node:fs/promises';
import {
  annotationsOf,
  type ImportPlan,
  ImportRefusal,
  type MeasurementFile,
  type PlannedAnnotation,
  parseImportOptions,
  planImport,
} from '../src/index.ts';

export type Given = Readonly<Record<string, string | boolean | readonly string[]>>;

/** A file in memory, which comes in pieces of `size` bytes. */
export function fileOf(content: string | Uint8Array, name = 'test.txt', size = 65_536): MeasurementFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
  };
}

/** One of the files in `files/`. */
export const sampleFile = async (name: string): Promise<MeasurementFile> =>
  fileOf(await readFile(new URL(`files/${name}`, import.meta.url)), name);

export const plan = (content: string | Uint8Array | MeasurementFile, given: Given = {}): Promise<ImportPlan> =>
  planImport(asFile(content), parseImportOptions(given));

/** What an import would send. */
export async function annotations(
  content: string | Uint8Array | MeasurementFile,
  given: Given = {},
): Promise<PlannedAnnotation[]> {
  const file = asFile(content);
  return Array.fromAsync(annotationsOf(file, await planImport(file, parseImportOptions(given))));
}

/** Why there is no plan, or nothing to import. */
export async function refusal(
  content: string | Uint8Array | MeasurementFile,
  given: Given = {},
): Promise<ImportRefusal> {
  try {
    await annotations(content, given);
  } catch (error) {
    if (error instanceof ImportRefusal) return error;
    throw error;
  }
  throw new Error('It was imported.');
}

const asFile = (content: string | Uint8Array | MeasurementFile): MeasurementFile =>
  typeof content === 'string' || content instanceof Uint8Array ? fileOf(content) : content;

/** Text as UTF-16, without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), order === 'le');
  return bytes;
}
