import { rm } from 'node:fs/promises';
import { type AnnotationCreate, BulkError, type Wafermark } from '@wafermark/client';
import { fileJournal } from '@wafermark/client/node';
import { annotationsOf, type ImportPlan, type MeasurementFile } from '@wafermark/measurements';
import { Refusal } from '../refusal.ts';
import type { Start } from './start-import.ts';
import type { Target } from './targets.ts';

/** What is stored, and where. */
export interface Work {
  readonly file: MeasurementFile;
  readonly plan: ImportPlan;
  readonly target: Target;
  readonly start: Start;
}

/** What an import has done. */
export interface Stored {
  readonly import_id: string;
  readonly sample_id: string;
  readonly sample: string | null;
  readonly stored: number;
  /** What an earlier, interrupted run had stored. */
  readonly already_stored: number;
}

/** How many rows that the server refuses are explained. */
const EXPLAINED = 20;

/**
 * Stores the annotations of a wafer exactly once: an interrupted import goes on where its journal ends.
 * @throws {Refusal} with the lines that the server refuses; everything else is stored
 */
export async function storeRows(
  client: Wafermark,
  { file, plan, target, start }: Work,
  { signal, onStored }: { readonly signal: AbortSignal; readonly onStored: (count: number) => void },
): Promise<Stored> {
  const { sample } = target;
  try {
    const { stored, alreadyStored } = await client.annotations.createMany(
      sample.id,
      rowsOf(file, plan, target, start.importId),
      {
        journal: fileJournal(start.journal),
        onProgress: (progress) => onStored(progress.stored + progress.alreadyStored),
        signal,
      },
    );
    await rm(start.journal, { force: true });
    return {
      import_id: start.importId,
      sample_id: sample.id,
      sample: sample.name,
      stored,
      already_stored: alreadyStored,
    };
  } catch (error) {
    if (error instanceof BulkError && error.rejected.length > 0) throw await explainRejected(error, file, plan, target);
    throw error;
  }
}

async function* rowsOf(
  file: MeasurementFile,
  plan: ImportPlan,
  { wafer }: Target,
  importId: string,
): AsyncGenerator<AnnotationCreate> {
  for await (const planned of annotationsOf(file, plan)) {
    if (planned.wafer !== wafer) continue;
    const { annotation } = planned;
    yield { ...annotation, metadata: { import_id: importId, ...annotation.metadata } };
  }
}

/** The server counts rows; a person looks for lines. */
async function explainRejected(
  { rejected }: BulkError,
  file: MeasurementFile,
  plan: ImportPlan,
  { wafer }: Target,
): Promise<Refusal> {
  const wanted = new Map(rejected.slice(0, EXPLAINED).map(({ index, faults }) => [index, faults] as const));
  const told: string[] = [];
  let index = 0;
  for await (const planned of annotationsOf(file, plan)) {
    if (planned.wafer !== wafer) continue;
    for (const { pointer, message } of wanted.get(index) ?? [])
      told.push(`  line ${planned.line}: ${pointer} ${message}`);
    index += 1;
    if (told.length >= wanted.size) break;
  }
  return new Refusal(
    `The server refuses ${rejected.length} annotations; all others are stored.\n${told.join('\n')}`,
    'Correct the file and import it with --resume, or take the import back with `wafermark undo`.',
  );
}
