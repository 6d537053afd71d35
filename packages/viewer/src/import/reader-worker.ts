/** The thread that reads files of measurements. It is started when a file is there, and nothing of it is loaded before. */
import type { AnnotationCreate } from '@wafermark/client';
import {
  annotationsOf,
  IMPORT_OPTIONS,
  type ImportPlan,
  ImportRefusal,
  type MeasurementFile,
  type PlannedAnnotation,
  PROFILES,
  parseImportOptions,
  planImport,
} from '@wafermark/measurements';
import type { FromReader, Preview, Replies, RowBatch, Shown, ToReader } from './protocol.ts';

/** Rows that are sent to the page at once. */
const BATCH = 1000;
const MOST_PREVIEWED = 5000;

const reply = (message: FromReader): void => globalThis.postMessage(message);

const measurementFile = (file: File): MeasurementFile => ({
  name: file.name,
  size: file.size,
  open: () => bytesOf(file),
});

/** Not `for await` on the stream itself, which not all browsers have. */
async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

let rows: AsyncGenerator<AnnotationCreate> | undefined;

async function answer({ kind, about }: ToReader): Promise<Replies[keyof Replies]> {
  if (kind === 'options') {
    const options = IMPORT_OPTIONS.map(({ read: _, ...head }) => head);
    return { options, profiles: PROFILES.map(({ name, help }) => ({ name, help })) };
  }
  if (kind === 'plan') {
    const onProgress = (bytes: number): void => reply({ kind: 'read', bytes });
    return planImport(measurementFile(about.file), parseImportOptions(about.given), { onProgress });
  }
  if (kind === 'preview') return previewOf(about.file, about.plan, about.shown);
  if (kind === 'open') {
    rows = rowsOf(about.file, about.plan, about.wafer, about.importId);
    return undefined;
  }
  return nextBatch();
}

async function* rowsOf(
  file: File,
  plan: ImportPlan,
  wafer: string | null,
  importId: string,
): AsyncGenerator<AnnotationCreate> {
  for await (const planned of annotationsOf(measurementFile(file), plan)) {
    if (planned.wafer !== wafer) continue;
    const { annotation } = planned;
    yield { ...annotation, metadata: { import_id: importId, ...annotation.metadata } };
  }
}

async function nextBatch(): Promise<RowBatch> {
  const batch: AnnotationCreate[] = [];
  while (rows !== undefined && batch.length < BATCH) {
    const { done, value } = await rows.next();
    if (done === true) return { rows: batch, isLast: true };
    batch.push(value);
  }
  return { rows: batch, isLast: rows === undefined };
}

/** A property of a wafer, as it would be stored. */
async function previewOf(file: File, plan: ImportPlan, { wafer, property }: Shown): Promise<Preview | undefined> {
  const sites: PlannedAnnotation['annotation'][] = [];
  for await (const { wafer: of, annotation } of annotationsOf(measurementFile(file), plan)) {
    const [first = annotation] = sites;
    if (property !== undefined && annotation.property_name !== property) continue;
    const isSame = annotation.property_name === first.property_name && annotation.property_unit === first.property_unit;
    if (of === wafer && isSame && sites.push(annotation) === MOST_PREVIEWED) break;
  }
  const [first] = sites;
  if (first === undefined) return undefined;
  return {
    property: first.property_name,
    unit: first.property_unit ?? null,
    columns: {
      x: Float64Array.from(sites, ({ coord_x }) => coord_x ?? Number.NaN),
      y: Float64Array.from(sites, ({ coord_y }) => coord_y ?? Number.NaN),
      value: Float64Array.from(sites, ({ property_value }) => property_value),
      ignored: new Uint8Array(sites.length),
      reasons: new Map(),
    },
  };
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
  answer(data).then(
    (given) => reply({ kind: 'reply', id: data.id, reply: given }),
    (error: unknown) => {
      const refusal =
        error instanceof ImportRefusal
          ? { reason: error.reason, hint: error.hint }
          : { reason: error instanceof Error ? error.message : String(error), hint: '' };
      reply({ kind: 'refusal', id: data.id, refusal });
    },
  );
});
