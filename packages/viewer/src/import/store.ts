import { type Journal, memoryJournal, type PhysicalSampleListItem, type Wafermark } from '@wafermark/client';
import type { ImportPlan } from '@wafermark/measurements';
import { importIdOf } from '@wafermark/measurements/import-id.ts';
import { FileReaderThread } from './file-reader.ts';

/** A wafer of the file, and the sample that its values go to. */
export interface Target {
  readonly wafer: string | null;
  readonly sampleName: string;
  /** Undefined: a sample is made. */
  readonly existing: PhysicalSampleListItem | undefined;
}

/** What was stored of one wafer. */
export interface Stored {
  readonly sampleId: string;
  readonly sampleName: string;
  readonly importId: string;
  readonly values: number;
}

/** What is kept between attempts, so that nothing is stored twice: see the journal of the client. */
export interface Attempt {
  readonly samples: Map<string, string>;
  readonly importIds: Map<string, string>;
  readonly journals: Map<string, Journal>;
}

export const newAttempt = (): Attempt => ({ samples: new Map(), importIds: new Map(), journals: new Map() });

interface StoreOptions {
  readonly client: Wafermark;
  readonly file: File;
  readonly plan: ImportPlan;
  readonly attempt: Attempt;
  readonly signal: AbortSignal;
  readonly onStored: (values: number) => void;
}

/** Stores the values of a wafer; called again after a failure, it goes on where it ended. */
export async function storeTarget({ wafer, sampleName, existing }: Target, options: StoreOptions): Promise<Stored> {
  const { client, file, plan, attempt, signal, onStored } = options;
  const sampleId = existing?.id ?? (await makeSample(sampleName, options));
  const importId = await once(attempt.importIds, sampleId, () =>
    freeImportId(client, sampleId, importIdOf(plan, wafer)),
  );
  const journal = await once(attempt.journals, `${sampleId} ${importId}`, async () => memoryJournal());
  const reader = new FileReaderThread();
  try {
    const { stored, alreadyStored } = await client.annotations.createMany(
      sampleId,
      reader.rows(file, plan, wafer, importId),
      {
        journal,
        signal,
        onProgress: (progress) => onStored(progress.stored + progress.alreadyStored),
      },
    );
    return { sampleId, sampleName, importId, values: stored + alreadyStored };
  } finally {
    reader.end();
  }
}

async function once<Value>(kept: Map<string, Value>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = kept.get(key) ?? (await make());
  kept.set(key, value);
  return value;
}

async function makeSample(name: string, { client, plan, attempt }: StoreOptions): Promise<string> {
  return await once(attempt.samples, name, async () => {
    const { id } = await client.samples.create({ name });
    const { radius } = plan;
    // What the file says of the wafer is for its maps.
    if (radius !== null && radius.from !== 'assumed')
      await client.samples.update(id, { physical_sample_metadata: { diameter_mm: radius.mm * 2 } });
    return id;
  });
}

/** How many values of an import a sample has, up to 1. */
export async function isThere(
  client: Wafermark,
  sampleId: string,
  importId: string,
  signal?: AbortSignal,
): Promise<boolean> {
  return (await client.annotations.list(sampleId, { import_id: importId, limit: 1 }, { signal })).length > 0;
}

async function freeImportId(client: Wafermark, sampleId: string, name: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const importId = count === 1 ? name : `${name}-${count}`;
    if (!(await isThere(client, sampleId, importId))) return importId;
  }
}

/** Deletes what an import has stored. @returns how many values */
export async function undoImport(client: Wafermark, { sampleId, importId }: Stored): Promise<number> {
  for (let deleted = 0; ; ) {
    const step = await client.annotations.deleteImport(sampleId, { import_id: importId });
    deleted += step.num_deleted;
    if (!step.has_more) return deleted;
  }
}
