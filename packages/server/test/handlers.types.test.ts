import type { Annotation } from '@wafermark/generated/models.ts';
import type {
  CreateSampleAnnotationReply,
  DeleteSampleAnnotationReply,
  ReadHandlers,
  WriteHandlers,
} from '@wafermark/generated/server.ts';
import { expectTypeOf, it } from 'vitest';
import { newAnnotation } from '../src/domain/annotation.ts';

const request = { property_name: 'thickness', property_value: 25.1 };
const body = newAnnotation(request, { id: 'a', sampleId: 'b', now: new Date(0).toISOString() });

it('takes the statuses that the document lists for an operation', () => {
  expectTypeOf<{ status: 200; body: Annotation }>().toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 404; problem: { detail: string } }>().toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 204 }>().toExtend<DeleteSampleAnnotationReply>();
});

it('takes no others', () => {
  expectTypeOf<{ status: 201; body: Annotation }>().not.toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 418; problem: { detail: string } }>().not.toExtend<CreateSampleAnnotationReply>();
  expectTypeOf<{ status: 200; body: Annotation }>().not.toExtend<DeleteSampleAnnotationReply>();
});

it('takes no answer that lacks a field, has one too many, or one of another type', () => {
  // @ts-expect-error the body is missing
  const without: CreateSampleAnnotationReply = { status: 200 };
  // @ts-expect-error `coord_X` is no field
  const more: CreateSampleAnnotationReply = { status: 200, body: { ...body, coord_X: 1 } };
  // @ts-expect-error a coordinate is a number or null
  const other: CreateSampleAnnotationReply = { status: 200, body: { ...body, coord_x: '1' } };
  expectTypeOf([without, more, other]).toBeArray();
});

it('takes no set of handlers in which one is missing', () => {
  expectTypeOf<Omit<ReadHandlers<null>, 'getSampleAnnotation'>>().not.toExtend<ReadHandlers<null>>();
  expectTypeOf<Omit<WriteHandlers<null>, 'updateSampleAnnotation'>>().not.toExtend<WriteHandlers<null>>();
});
