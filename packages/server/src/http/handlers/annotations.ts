import { LIMITS, STATUS } from '@wafermark/generated/document/api.ts';
import type { Annotation } from '@wafermark/generated/document/models.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import type { ReadHandlers, WriteHandlers } from '@wafermark/generated/server/server.ts';
import { newAnnotation, updatedAnnotation } from '../../domain/annotation.ts';
import { boxFaults } from '../../domain/box.ts';
import { authorOf } from '../../domain/change.ts';
import { mayUse } from '../../domain/principal.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { invalid, itemsOf, pageOf, partOf, resumed, startOf } from './page.ts';

type Reads = Pick<ReadHandlers<ReadContext>, 'listSampleAnnotations' | 'getSampleAnnotation' | 'listAnnotationHistory'>;
type Writes = Pick<
  WriteHandlers<WriteContext>,
  | 'createSampleAnnotation'
  | 'bulkCreateSampleAnnotations'
  | 'updateSampleAnnotation'
  | 'undoAnnotationChange'
  | 'deleteSampleAnnotation'
  | 'deleteSampleAnnotations'
>;

export const noSample: {
  readonly status: typeof STATUS.notFound;
  readonly problem: { readonly detail: string };
} = { status: STATUS.notFound, problem: { detail: 'No sample with this id.' } };
const noAnnotation = {
  status: STATUS.notFound,
  problem: { detail: 'No annotation with this id belongs to the sample.' },
} as const;

const found = <Status extends number>(status: Status, annotation: Annotation | undefined) =>
  annotation === undefined ? noAnnotation : { status, body: annotation };

export const annotationReads: Reads = {
  async listSampleAnnotations({ path, query: { limit, cursor, ...filter } }, { principal, store, instance }) {
    const { after, faults } = startOf(cursor);
    const [first, ...others] = [...boxFaults(filter), ...faults];
    if (first !== undefined) return invalid([first, ...others]);
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const slices = store.listAnnotations(sample, filter, partOf(after, limit));
    return { status: OPERATIONS.listSampleAnnotations.success, ...(await pageOf(slices, limit, instance, filter)) };
  },

  async getSampleAnnotation({ path }, { principal, store }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    return found(OPERATIONS.getSampleAnnotation.success, await store.getAnnotation(sample, path.annotation_id));
  },

  async listAnnotationHistory({ path }, { principal, store }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const slices = store.listChanges(sample, path.annotation_id)[Symbol.asyncIterator]();
    const first = await slices.next();
    const isChanged = first.done !== true && first.value.items.length > 0;
    // A deleted annotation has changes, and one without any must exist.
    if (!isChanged && (await store.getAnnotation(sample, path.annotation_id)) === undefined) return noAnnotation;
    return { status: OPERATIONS.listAnnotationHistory.success, items: itemsOf(resumed(first, slices)) };
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

  async updateSampleAnnotation({ path, body }, { principal, store, now, requireMatch }) {
    if (Object.keys(body).length === 0 && !mayUse(principal, 'read')) return readsOnly;
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const at = now();
    const change = (current: Annotation): Annotation => {
      requireMatch('getSampleAnnotation', current);
      return updatedAnnotation(current, body, at);
    };
    const annotation = await store.updateAnnotation(sample, path.annotation_id, change, authorOf(principal, at));
    return found(OPERATIONS.updateSampleAnnotation.success, annotation);
  },

  async undoAnnotationChange({ path }, { principal, store, now, requireMatch }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const check = (current: Annotation | undefined): void => requireMatch('getSampleAnnotation', current);
    const undone = await store.undoChange(sample, path.annotation_id, authorOf(principal, now()), check);
    return undone === 'unchanged' ? nothingToUndo : found(OPERATIONS.undoAnnotationChange.success, undone);
  },

  async deleteSampleAnnotation({ path }, { principal, store, now, requireMatch }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const check = (current: Annotation): void => requireMatch('getSampleAnnotation', current);
    const deleted = await store.deleteAnnotation(sample, path.annotation_id, authorOf(principal, now()), check);
    return deleted ? { status: OPERATIONS.deleteSampleAnnotation.success } : noAnnotation;
  },

  async deleteSampleAnnotations({ path, query }, { principal, store, now }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const author = authorOf(principal, now());
    const deleted = await store.deleteImport(sample, query.import_id, LIMITS.deletedAtOnce, author);
    return { status: OPERATIONS.deleteSampleAnnotations.success, body: { import_id: query.import_id, ...deleted } };
  },
};

const nothingToUndo = {
  status: STATUS.conflict,
  problem: { detail: 'This annotation has no change that could be undone.' },
} as const;

/** An update returns the whole object, so an empty update would be a read. */
export const readsOnly: {
  readonly status: typeof STATUS.insufficientScope;
  readonly problem: { readonly detail: string };
} = {
  status: STATUS.insufficientScope,
  problem: { detail: 'An empty update is a read and requires a key with the scope read.' },
};
