import { STATUS } from '@wafermark/generated/document/api.ts';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import type { ReadHandlers, WriteHandlers } from '@wafermark/generated/server/server.ts';
import { newAnnotation, updatedAnnotation } from '../../domain/annotation.ts';
import { boxFaults } from '../../domain/box.ts';
import { decodeCursor } from '../../domain/cursor.ts';
import { mayUse } from '../../domain/principal.ts';
import { faultCount } from '../problem.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { itemsOf, nextPageLink, takePage } from './page.ts';

type Reads = Pick<ReadHandlers<ReadContext>, 'listSampleAnnotations' | 'getSampleAnnotation'>;
type Writes = Pick<
  WriteHandlers<WriteContext>,
  'createSampleAnnotation' | 'bulkCreateSampleAnnotations' | 'updateSampleAnnotation' | 'deleteSampleAnnotation'
>;

const noSample = { status: STATUS.notFound, problem: { detail: 'No sample with this id.' } } as const;
const noAnnotation = {
  status: STATUS.notFound,
  problem: { detail: 'No annotation with this id belongs to the sample.' },
} as const;

const found = <Status extends number>(status: Status, annotation: Annotation | undefined) =>
  annotation === undefined ? noAnnotation : { status, body: annotation };

export const annotationReads: Reads = {
  async listSampleAnnotations({ path, query: { limit, cursor, ...filter } }, { principal, store, instance }) {
    const after = cursor === undefined ? undefined : decodeCursor(cursor);
    const faults = [
      ...boxFaults(filter),
      ...(after === null
        ? [{ location: 'query', pointer: '/cursor', message: 'is not a cursor of this list' } as const]
        : []),
    ];
    const [first, ...others] = faults;
    if (first !== undefined) {
      return { status: STATUS.validation, problem: { detail: faultCount(faults), errors: [first, ...others] } };
    }
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    // Fetching one extra item shows whether there is another page.
    const wanted = limit === undefined ? undefined : limit + 1;
    const slices = store.listAnnotations(sample, filter, { after: after ?? undefined, wanted });
    const status = OPERATIONS.listSampleAnnotations.success;
    if (limit === undefined) return { status, items: itemsOf(slices) };
    const { items, next } = await takePage(slices, limit);
    const headers = next === undefined ? {} : { Link: nextPageLink(instance, { ...filter, limit }, next) };
    return { status, headers, items };
  },

  async getSampleAnnotation({ path }, { principal, store }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    return found(OPERATIONS.getSampleAnnotation.success, await store.getAnnotation(sample, path.annotation_id));
  },
};

export const annotationWrites: Writes = {
  async createSampleAnnotation({ path, body }, { principal, store, now, newId }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const annotation = newAnnotation(body, { id: newId(), sampleId: sample.id, now: now() });
    await store.insertAnnotations(sample, [annotation]);
    return { status: OPERATIONS.createSampleAnnotation.success, body: annotation };
  },

  async bulkCreateSampleAnnotations({ path, body }, { principal, store, now, newId }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const at = now();
    const annotations = body.annotations.map((item) =>
      newAnnotation(item, { id: newId(), sampleId: sample.id, now: at }),
    );
    await store.insertAnnotations(sample, annotations);
    return { status: OPERATIONS.bulkCreateSampleAnnotations.success, body: annotations };
  },

  async updateSampleAnnotation({ path, body }, { principal, store, now }) {
    if (Object.keys(body).length === 0 && !mayUse(principal, 'read')) return readsOnly;
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const annotation = await store.updateAnnotation(sample, path.annotation_id, (current) =>
      updatedAnnotation(current, body, now()),
    );
    return found(OPERATIONS.updateSampleAnnotation.success, annotation);
  },

  async deleteSampleAnnotation({ path }, { principal, store }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const deleted = await store.deleteAnnotation(sample, path.annotation_id);
    return deleted ? { status: OPERATIONS.deleteSampleAnnotation.success } : noAnnotation;
  },
};

/** An update returns the whole object, so an empty update would be a read. */
export const readsOnly: {
  readonly status: typeof STATUS.insufficientScope;
  readonly problem: { readonly detail: string };
} = {
  status: STATUS.insufficientScope,
  problem: { detail: 'An empty update is a read and requires a key with the scope read.' },
};
