// Generated from openapi/ by `pnpm generate`. Do not edit.

import { all, first } from './checks.js';
import type { OperationId } from './operations.ts';
import * as quick from './quick-writers.ts';
import { type AnswerRules, type RequestRule, writer } from './rule.ts';
import * as writers from './writers.ts';

const writePhysicalSampleListItem = writer(
  { first: first.PhysicalSampleListItem, all: all.PhysicalSampleListItem },
  writers.writePhysicalSampleListItem,
  quick.quickPhysicalSampleListItem,
);
const writeProblem = writer({ first: first.Problem, all: all.Problem }, writers.writeProblem);
const writeValidationProblem = writer(
  { first: first.ValidationProblem, all: all.ValidationProblem },
  writers.writeValidationProblem,
);
const writePhysicalSample = writer(
  { first: first.PhysicalSample, all: all.PhysicalSample },
  writers.writePhysicalSample,
);
const writeAnnotation = writer(
  { first: first.Annotation, all: all.Annotation },
  writers.writeAnnotation,
  quick.quickAnnotation,
);

export const REQUESTS: Readonly<Record<OperationId, RequestRule>> = {
  listPhysicalSamples: {
    path: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    query: {
      first: first.ListPhysicalSamplesQuery,
      all: all.ListPhysicalSamplesQuery,
      readers: [['has_data_item', 'boolean']],
      uuids: ['physical_sample_id'],
    },
    header: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    headerNames: [],
    body: undefined,
  },
  createPhysicalSample: {
    path: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    query: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    header: { first: first.CreatePhysicalSampleHeader, all: all.CreatePhysicalSampleHeader, readers: [], uuids: [] },
    headerNames: ['Idempotency-Key'],
    body: { first: first.PhysicalSampleCreate, all: all.PhysicalSampleCreate },
  },
  updatePhysicalSample: {
    path: {
      first: first.UpdatePhysicalSamplePath,
      all: all.UpdatePhysicalSamplePath,
      readers: [],
      uuids: ['physical_sample_id'],
    },
    query: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    header: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    headerNames: [],
    body: { first: first.PhysicalSampleUpdate, all: all.PhysicalSampleUpdate },
  },
  listSampleAnnotations: {
    path: {
      first: first.UpdatePhysicalSamplePath,
      all: all.UpdatePhysicalSamplePath,
      readers: [],
      uuids: ['physical_sample_id'],
    },
    query: {
      first: first.ListSampleAnnotationsQuery,
      all: all.ListSampleAnnotationsQuery,
      readers: [
        ['x_min', 'number'],
        ['x_max', 'number'],
        ['y_min', 'number'],
        ['y_max', 'number'],
        ['limit', 'number'],
      ],
      uuids: [],
    },
    header: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    headerNames: [],
    body: undefined,
  },
  createSampleAnnotation: {
    path: {
      first: first.UpdatePhysicalSamplePath,
      all: all.UpdatePhysicalSamplePath,
      readers: [],
      uuids: ['physical_sample_id'],
    },
    query: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    header: { first: first.CreatePhysicalSampleHeader, all: all.CreatePhysicalSampleHeader, readers: [], uuids: [] },
    headerNames: ['Idempotency-Key'],
    body: { first: first.AnnotationCreate, all: all.AnnotationCreate },
  },
  bulkCreateSampleAnnotations: {
    path: {
      first: first.UpdatePhysicalSamplePath,
      all: all.UpdatePhysicalSamplePath,
      readers: [],
      uuids: ['physical_sample_id'],
    },
    query: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    header: { first: first.CreatePhysicalSampleHeader, all: all.CreatePhysicalSampleHeader, readers: [], uuids: [] },
    headerNames: ['Idempotency-Key'],
    body: {
      array: 'annotations',
      envelope: { first: first.BulkCreateSampleAnnotationsEnvelope, all: all.BulkCreateSampleAnnotationsEnvelope },
      item: { first: first.AnnotationCreate, all: all.AnnotationCreate },
    },
  },
  getSampleAnnotation: {
    path: {
      first: first.GetSampleAnnotationPath,
      all: all.GetSampleAnnotationPath,
      readers: [],
      uuids: ['physical_sample_id', 'annotation_id'],
    },
    query: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    header: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    headerNames: [],
    body: undefined,
  },
  updateSampleAnnotation: {
    path: {
      first: first.GetSampleAnnotationPath,
      all: all.GetSampleAnnotationPath,
      readers: [],
      uuids: ['physical_sample_id', 'annotation_id'],
    },
    query: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    header: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    headerNames: [],
    body: { first: first.AnnotationUpdate, all: all.AnnotationUpdate },
  },
  deleteSampleAnnotation: {
    path: {
      first: first.GetSampleAnnotationPath,
      all: all.GetSampleAnnotationPath,
      readers: [],
      uuids: ['physical_sample_id', 'annotation_id'],
    },
    query: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    header: { first: first.NoParameters, all: all.NoParameters, readers: [], uuids: [] },
    headerNames: [],
    body: undefined,
  },
};

export const ANSWERS: Readonly<Record<OperationId, AnswerRules>> = {
  listPhysicalSamples: {
    200: {
      list: { first: first.ListPhysicalSamplesList, all: all.ListPhysicalSamplesList },
      item: writePhysicalSampleListItem,
    },
    401: writeProblem,
    403: writeProblem,
    406: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  createPhysicalSample: {
    200: writePhysicalSample,
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    406: writeProblem,
    408: writeProblem,
    409: writeProblem,
    413: writeProblem,
    415: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  updatePhysicalSample: {
    200: writePhysicalSample,
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    404: writeProblem,
    406: writeProblem,
    408: writeProblem,
    413: writeProblem,
    415: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  listSampleAnnotations: {
    200: { list: { first: first.ListPhysicalSamplesList, all: all.ListPhysicalSamplesList }, item: writeAnnotation },
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    404: writeProblem,
    406: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  createSampleAnnotation: {
    200: writeAnnotation,
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    404: writeProblem,
    406: writeProblem,
    408: writeProblem,
    409: writeProblem,
    413: writeProblem,
    415: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  bulkCreateSampleAnnotations: {
    200: {
      list: { first: first.BulkCreateSampleAnnotationsList, all: all.BulkCreateSampleAnnotationsList },
      item: writeAnnotation,
    },
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    404: writeProblem,
    406: writeProblem,
    408: writeProblem,
    409: writeProblem,
    413: writeProblem,
    415: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  getSampleAnnotation: {
    200: writeAnnotation,
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    404: writeProblem,
    406: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  updateSampleAnnotation: {
    200: writeAnnotation,
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    404: writeProblem,
    406: writeProblem,
    408: writeProblem,
    413: writeProblem,
    415: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
  deleteSampleAnnotation: {
    204: undefined,
    400: writeProblem,
    401: writeProblem,
    403: writeProblem,
    404: writeProblem,
    406: writeProblem,
    422: writeValidationProblem,
    500: writeProblem,
    503: writeProblem,
  },
};
