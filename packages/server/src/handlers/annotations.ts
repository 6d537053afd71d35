import { STATUS } from '@wafermark/generated/api.ts';
import type { Annotation } from '@wafermark/generated/models.ts';
import { OPERATIONS } from '@wafermark/generated/operations.ts';
import type { Handlers } from '@wafermark/generated/server.ts';
import type { HandlerContext } from '../http/answer.ts';
import { faultCount } from '../http/problem.ts';
import { newAnnotation, updatedAnnotation } from './annotation-record.ts';
import { boxFaults } from './box.ts';
import { decodeCursor, nextPageLink } from './cursor.ts';
import type { Environment } from './environment.ts';

type AnnotationHandlers = Pick<
  Handlers<HandlerContext>,
  | 'listSampleAnnotations'
  | 'createSampleAnnotation'
  | 'bulkCreateSampleAnnotations'
  | 'getSampleAnnotation'
  | 'updateSampleAnnotation'
  | 'deleteSampleAnnotation'
>;

const noSample = { status: STATUS.notFound, problem: { detail: 'No sample with this id.' } } as const;
const noAnnotation = {
  status: STATUS.notFound,
  problem: { detail: 'No annotation with this id belongs to the sample.' },
} as const;

export function annotationHandlers({ store, now, newId }: Environment): AnnotationHandlers {
  const isKnown = ({ principal }: HandlerContext, sampleId: string): Promise<boolean> =>
    store.samples.exists(principal.organisation, sampleId);

  const found = <Status extends number>(status: Status, annotation: Annotation | undefined) =>
    annotation === undefined ? noAnnotation : { status, body: annotation };

  return {
    async listSampleAnnotations({ path, query: { limit, cursor, ...filter } }, context) {
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
      if (!(await isKnown(context, path.physical_sample_id))) return noSample;
      const page = await store.annotations.list(path.physical_sample_id, filter, {
        ...(typeof after === 'number' ? { after } : {}),
        ...(limit === undefined ? {} : { limit }),
      });
      const link =
        page.next === undefined || limit === undefined
          ? {}
          : { Link: nextPageLink(context.path, { ...filter, limit }, page.next) };
      return { status: OPERATIONS.listSampleAnnotations.success, headers: link, body: page.annotations };
    },

    async createSampleAnnotation({ path, body }, context) {
      if (!(await isKnown(context, path.physical_sample_id))) return noSample;
      const annotation = newAnnotation(body, { id: newId(), sampleId: path.physical_sample_id, now: now() });
      await store.annotations.insert([annotation], context.keep(annotation));
      return { status: OPERATIONS.createSampleAnnotation.success, body: annotation };
    },

    async bulkCreateSampleAnnotations({ path, body }, context) {
      if (!(await isKnown(context, path.physical_sample_id))) return noSample;
      const at = now();
      const annotations = body.annotations.map((item) =>
        newAnnotation(item, { id: newId(), sampleId: path.physical_sample_id, now: at }),
      );
      await store.annotations.insert(annotations, context.keep(annotations));
      return { status: OPERATIONS.bulkCreateSampleAnnotations.success, body: annotations };
    },

    async getSampleAnnotation({ path }, context) {
      if (!(await isKnown(context, path.physical_sample_id))) return noSample;
      const annotation = await store.annotations.get(path.physical_sample_id, path.annotation_id);
      return found(OPERATIONS.getSampleAnnotation.success, annotation);
    },

    async updateSampleAnnotation({ path, body }, context) {
      if (!(await isKnown(context, path.physical_sample_id))) return noSample;
      const annotation = await store.annotations.update(path.physical_sample_id, path.annotation_id, (current) =>
        updatedAnnotation(current, body, now()),
      );
      return found(OPERATIONS.updateSampleAnnotation.success, annotation);
    },

    async deleteSampleAnnotation({ path }, context) {
      if (!(await isKnown(context, path.physical_sample_id))) return noSample;
      const deleted = await store.annotations.delete(path.physical_sample_id, path.annotation_id);
      return deleted ? { status: OPERATIONS.deleteSampleAnnotation.success } : noAnnotation;
    },
  };
}
