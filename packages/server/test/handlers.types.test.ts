import type { Annotation } from '@wafermark/generated/document/models.ts';
import type {
  CreateSampleAnnotationReply,
  DeleteSampleAnnotationReply,
  ReadHandlers,
  WriteHandlers,
} from '@wafermark/generated/server/server.ts';
import { expectTypeOf, it } from 'vitest';
import { newAnnotation } from '../src/domain/annotation.ts';

const request = { property_name: 'thickness', property_value: 25.1 };
const body = newAnnotation(request, { id: 'a', sampleId: 'b', now: new Date(0).toISOString() });

it('accepts the statuses that the document lists for an operation', () => {
  expectTypeOf<{ status: 200; body: Annotation }>().toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 404; problem: { detail: string } }>().toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 204 }>().toExtend<DeleteSampleAnnotationReply>();
});

it('rejects any other status', () => {
  expectTypeOf<{ status: 201; body: Annotation }>().not.toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 418; problem: { detail: string } }>().not.toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 200; body: Annotation }>().not.toExtend<DeleteSampleAnnotationReply>();
});

it('rejects a response with a missing field, an extra one, or one of the wrong type', () => {
  // @ts-expect-error the body is missing
  const without: CreateSampleAnnotationReply = { status: 200 };
  // @ts-expect-error `coord_X` is not a field
  const more: CreateSampleAnnotationReply = { status: 200, body: { ...body, coord_X: 1 } };
  // @ts-expect-error a coordinate is a number or null
  const other: CreateSampleAnnotationReply = { status: 200, body: { ...body, coord_x: '1' } };
  expectTypeOf([without, more, other]).toBeArray();
});

it('rejects an incomplete set of handlers', () => {
  expectTypeOf<Omit<ReadHandlers<null>, 'getSampleAnnotation'>>().not.toExtend<ReadHandlers<null>>();
  expectTypeOf<Omit<WriteHandlers<null>, 'updateSampleAnnotation'>>().not.toExtend<WriteHandlers<null>>();
});
