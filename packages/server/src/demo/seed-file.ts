import type { AnnotationCreate, PhysicalSampleCreate } from '@wafermark/generated/document/models.ts';
import { checkRequest } from '@wafermark/generated/server/validation.ts';
import { newAnnotation } from '../domain/annotation.ts';
import { canonicalUuid, newUuid } from '../domain/ids.ts';
import { DEMO_PRINCIPAL } from '../domain/principal.ts';
import { newSample } from '../domain/sample.ts';
import type { Store } from '../store/store.ts';

/** Seed data that does not match the document. The message has a JSON Pointer per fault. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

/** A sample to seed a store with. */
export interface SeedSample {
  readonly id: string;
  readonly sample: PhysicalSampleCreate;
  readonly annotations: readonly { readonly id: string; readonly annotation: AnnotationCreate }[];
}

/**
 * Seeds an empty store with samples of the demo organisation: all of them, or none.
 * @returns whether the store was empty
 */
export async function seedFrom(store: Store, samples: readonly SeedSample[], now: () => Date): Promise<boolean> {
  const at = now().toISOString();
  return await store.write(async (transaction) => {
    if (!(await transaction.isEmpty())) return false;
    const { organisation, userName } = DEMO_PRINCIPAL;
    for (const { id, sample, annotations } of samples) {
      const ref = await transaction.insertSample({
        sample: newSample(sample, { id, owner: DEMO_PRINCIPAL, now: at }),
        organisation,
        userName,
      });
      const rows = annotations.map(({ id: own, annotation }) =>
        newAnnotation(annotation, { id: own, sampleId: id, now: at }),
      );
      await transaction.insertAnnotations(ref, rows);
    }
    return true;
  });
}

const MOST_TOLD = 10;
/** Any sample: only the body of the request is looked at. */
const ANY = { path: { physical_sample_id: '00000000-0000-4000-8000-000000000000' }, query: {}, header: {} };

/**
 * Reads seed data.
 * @param data An array of samples: what creating one takes, with `annotations`, an array of what creating one of those takes. Both
 * may have an `id` of their own, a UUID, so that tests know it.
 * @throws {SeedError}
 */
export function readSeed(data: unknown): readonly SeedSample[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const names = new Set<unknown>();
  const idOf = (given: unknown, pointer: string): string => {
    if (given === undefined) return newUuid();
    const id = typeof given === 'string' && isId(given) ? canonicalUuid(given) : '';
    if (id === '') faults.push(`${pointer}/id must be a UUID`);
    else if (ids.has(id)) faults.push(`${pointer}/id stands there twice`);
    ids.add(id);
    return id;
  };
  /** What the document's own rules say about the body of a request. */
  const body = <Body>(
    operation: 'createPhysicalSample' | 'createSampleAnnotation',
    value: object,
    pointer: string,
  ): Body => {
    const verdict = checkRequest(operation, {
      ...ANY,
      path: operation === 'createSampleAnnotation' ? ANY.path : {},
      body: value,
    });
    if (!verdict.valid) faults.push(...verdict.faults.map((fault) => `${pointer}${fault.pointer} ${fault.message}`));
    // Without faults, it is one; with any, nothing is made of it.
    return value as Body;
  };
  if (!Array.isArray(data)) throw new SeedError('The seed data must be an array of samples');
  const samples = data.map((entry: unknown, index): SeedSample => {
    const pointer = `/${index}`;
    const { id, annotations = [], ...sample } = fieldsOf(entry);
    if (!Array.isArray(annotations)) faults.push(`${pointer}/annotations must be an array`);
    const { name = null } = sample;
    if (name !== null && names.has(name)) faults.push(`${pointer}/name is the name of another sample`);
    names.add(name);
    return {
      id: idOf(id, pointer),
      sample: body('createPhysicalSample', sample, pointer),
      annotations: (Array.isArray(annotations) ? annotations : []).map((item: unknown, position) => {
        const place = `${pointer}/annotations/${position}`;
        const { id: own, ...annotation } = fieldsOf(item);
        return { id: idOf(own, place), annotation: body('createSampleAnnotation', annotation, place) };
      }),
    };
  });
  if (faults.length > 0) {
    const others = faults.length > MOST_TOLD ? `, and ${faults.length - MOST_TOLD} more faults` : '';
    throw new SeedError(`The seed data does not match the document: ${faults.slice(0, MOST_TOLD).join('; ')}${others}`);
  }
  return samples;
}

/** Whether the document takes a text as the id of something. */
const isId = (text: string): boolean =>
  checkRequest('getPhysicalSample', { ...ANY, path: { physical_sample_id: text }, body: undefined }).valid;

/** The fields of an object; of anything else, one that the document forbids. */
const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { 'not an object': value };
