import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { API_VERSION } from '@wafermark/generated/document/api.ts';
import type { Annotation, AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/document/models.ts';

/** The route patterns of the three operations, and the body limit of a bulk. */
export const PATHS = {
  create: '/physical_samples/:sample/annotations/',
  bulk: '/physical_samples/:sample/annotations/bulk',
  update: '/physical_samples/:sample/annotations/:id',
} as const;
export const BODY_LIMIT: number = 64 * 1024 * 1024;

const DOCUMENT = fileURLToPath(new URL('../../../../generated/document/openapi.json', import.meta.url));

/** Reads the bundled document at startup, as peers do. */
export const readDocument = (): unknown => JSON.parse(readFileSync(DOCUMENT, 'utf8'));
export const DOCUMENT_FILE: string = DOCUMENT;

/** Validators also type optional fields as `undefined`. */
type Loose<T> = { readonly [K in keyof T]: T[K] | (object extends Pick<T, K> ? undefined : never) };

/** The response of a create: the same work for every peer. Bulks use one timestamp for all rows. */
export function annotationOf(input: Loose<AnnotationCreate>, sample: string, now: string): Annotation {
  return {
    id: randomUUID(),
    physical_sample_id: sample,
    property_name: input.property_name,
    property_value: input.property_value,
    property_unit: input.property_unit ?? null,
    char_source_type: input.char_source_type ?? null,
    coord_ref_frame: input.coord_ref_frame ?? 'sample_relative',
    coord_units: input.coord_units ?? null,
    coord_x: input.coord_x ?? null,
    coord_y: input.coord_y ?? null,
    coord_z: input.coord_z ?? null,
    data_id: input.data_id ?? null,
    annotation_metadata: input.metadata ?? null,
    last_updated: now,
    version: API_VERSION,
  };
}

export function annotationsOf(inputs: readonly Loose<AnnotationCreate>[], sample: string): Annotation[] {
  const now = new Date().toISOString();
  return inputs.map((input) => annotationOf(input, sample, now));
}

/** The response of an update. Peers store nothing, so every id denotes the same annotation. */
export function updatedAnnotation(changes: Loose<AnnotationUpdate>, sample: string, id: string): Annotation {
  const stored = { property_name: 'thickness', property_value: 25.1, property_unit: 'nm', coord_units: 'mm' };
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...annotationOf({ ...stored, ...given }, sample, new Date().toISOString()), id };
}

/** Listens on a free loopback port, and prints the URL. */
export function serve(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    // A server listening on a port has such an address.
    const { port } = server.address() as AddressInfo;
    announce(`http://127.0.0.1:${port}`);
  });
}

/** Prints the URL of this process, and ends the process with the run. */
export function announce(url: string): void {
  process.stdout.write(`${JSON.stringify({ url })}\n`);
  process.stdin.on('end', () => process.exit()).resume();
}
