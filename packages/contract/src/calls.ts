import type { Wafermark } from '@wafermark/client';
import type {
  AnnotationBulkCreate,
  AnnotationCreate,
  AnnotationUpdate,
  PhysicalSampleCreate,
  PhysicalSampleUpdate,
} from '@wafermark/generated/document/models.ts';
import type { OperationId } from '@wafermark/generated/document/operations.ts';

/** The parts of a call, from the examples of the document. */
export interface Call {
  readonly sampleId: string;
  readonly annotationId: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Valid for the operation's schema: the examples tests check every example before sending it. */
  readonly body?: unknown;
}

/** Calls an operation through its client method; does not compile if an operation has none. */
export function callClient(
  { annotations, samples }: Wafermark,
  id: OperationId,
  { sampleId, annotationId, query, body }: Call,
): Promise<unknown> {
  switch (id) {
    case 'listPhysicalSamples':
      return samples.list(query);
    case 'createPhysicalSample':
      return samples.create(body as PhysicalSampleCreate);
    case 'updatePhysicalSample':
      return samples.update(sampleId, body as PhysicalSampleUpdate);
    case 'listSampleAnnotations':
      return annotations.list(sampleId, query);
    case 'createSampleAnnotation':
      return annotations.create(sampleId, body as AnnotationCreate);
    case 'bulkCreateSampleAnnotations':
      return annotations.bulkCreate(sampleId, body as AnnotationBulkCreate);
    case 'getPhysicalSample':
      return samples.get(sampleId);
    case 'listSampleProperties':
      return samples.properties(sampleId);
    case 'deleteSampleAnnotations':
      return annotations.deleteImport(sampleId, { import_id: String(query?.['import_id'] ?? 'map-17') });
    case 'listAnnotationHistory':
      return annotations.history(sampleId, annotationId);
    case 'getSampleAnnotation':
      return annotations.get(sampleId, annotationId);
    case 'updateSampleAnnotation':
      return annotations.update(sampleId, annotationId, body as AnnotationUpdate);
    case 'deleteSampleAnnotation':
      return annotations.delete(sampleId, annotationId);
  }
}
