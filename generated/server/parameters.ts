// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { OperationId } from '../document/operations.ts';

export interface ParameterSchema {
  readonly type: 'object';
  readonly additionalProperties: false;
  readonly required: readonly string[];
  readonly properties: { readonly [name: string]: { readonly format?: string; readonly [keyword: string]: unknown } };
}

export interface ParameterSchemas {
  readonly path: ParameterSchema;
  readonly query: ParameterSchema;
  readonly header: ParameterSchema;
}

export const PARAMETERS: Readonly<Record<OperationId, ParameterSchemas>> = {
  listPhysicalSamples: {
    path: { type: 'object', additionalProperties: false, required: [], properties: {} },
    query: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
        name: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' },
        has_data_item: { type: 'boolean' },
        limit: { type: 'integer', minimum: 1, maximum: 10000 },
        cursor: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[A-Za-z0-9_-]+$' },
      },
    },
    header: { type: 'object', additionalProperties: false, required: [], properties: {} },
  },
  createPhysicalSample: {
    path: { type: 'object', additionalProperties: false, required: [], properties: {} },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: { 'Idempotency-Key': { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' } },
    },
  },
  getPhysicalSample: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        'If-None-Match': {
          type: 'string',
          minLength: 1,
          maxLength: 4096,
          pattern: '^(\\*|(W/)?"[!#-~]*"([ \\t]*,[ \\t]*(W/)?"[!#-~]*")*)$',
        },
      },
    },
  },
  updatePhysicalSample: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        'If-Match': {
          type: 'string',
          minLength: 1,
          maxLength: 4096,
          pattern: '^(\\*|(W/)?"[!#-~]*"([ \\t]*,[ \\t]*(W/)?"[!#-~]*")*)$',
        },
      },
    },
  },
  listSampleProperties: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: { type: 'object', additionalProperties: false, required: [], properties: {} },
  },
  listSampleAnnotations: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        property_name: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' },
        property_unit: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' },
        char_source_type: { type: 'string', minLength: 1, maxLength: 64, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' },
        coord_ref_frame: {
          type: 'string',
          enum: ['sample_relative', 'stage_absolute'],
          description:
            'The reference frame of the coordinates: `sample_relative` has its origin at the centre of the sample and rotates with it; `stage_absolute` is fixed to the stage of the tool.',
          examples: ['sample_relative'],
        },
        x_min: { type: 'number', minimum: -1.7976931348623157e308, maximum: 1.7976931348623157e308 },
        x_max: { type: 'number', minimum: -1.7976931348623157e308, maximum: 1.7976931348623157e308 },
        y_min: { type: 'number', minimum: -1.7976931348623157e308, maximum: 1.7976931348623157e308 },
        y_max: { type: 'number', minimum: -1.7976931348623157e308, maximum: 1.7976931348623157e308 },
        z_min: { type: 'number', minimum: -1.7976931348623157e308, maximum: 1.7976931348623157e308 },
        z_max: { type: 'number', minimum: -1.7976931348623157e308, maximum: 1.7976931348623157e308 },
        import_id: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' },
        limit: { type: 'integer', minimum: 1, maximum: 10000 },
        cursor: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[A-Za-z0-9_-]+$' },
      },
    },
    header: { type: 'object', additionalProperties: false, required: [], properties: {} },
  },
  createSampleAnnotation: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: { 'Idempotency-Key': { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' } },
    },
  },
  deleteSampleAnnotations: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: {
      type: 'object',
      additionalProperties: false,
      required: ['import_id'],
      properties: {
        import_id: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\u0000\\uD800-\\uDFFF]*$' },
      },
    },
    header: { type: 'object', additionalProperties: false, required: [], properties: {} },
  },
  bulkCreateSampleAnnotations: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: { 'Idempotency-Key': { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' } },
    },
  },
  getSampleAnnotation: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id', 'annotation_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
        annotation_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        'If-None-Match': {
          type: 'string',
          minLength: 1,
          maxLength: 4096,
          pattern: '^(\\*|(W/)?"[!#-~]*"([ \\t]*,[ \\t]*(W/)?"[!#-~]*")*)$',
        },
      },
    },
  },
  updateSampleAnnotation: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id', 'annotation_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
        annotation_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        'If-Match': {
          type: 'string',
          minLength: 1,
          maxLength: 4096,
          pattern: '^(\\*|(W/)?"[!#-~]*"([ \\t]*,[ \\t]*(W/)?"[!#-~]*")*)$',
        },
      },
    },
  },
  deleteSampleAnnotation: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id', 'annotation_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
        annotation_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        'If-Match': {
          type: 'string',
          minLength: 1,
          maxLength: 4096,
          pattern: '^(\\*|(W/)?"[!#-~]*"([ \\t]*,[ \\t]*(W/)?"[!#-~]*")*)$',
        },
      },
    },
  },
  listAnnotationHistory: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id', 'annotation_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
        annotation_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: { type: 'object', additionalProperties: false, required: [], properties: {} },
  },
  undoAnnotationChange: {
    path: {
      type: 'object',
      additionalProperties: false,
      required: ['physical_sample_id', 'annotation_id'],
      properties: {
        physical_sample_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
        annotation_id: {
          type: 'string',
          format: 'uuid',
          minLength: 36,
          maxLength: 36,
          pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
        },
      },
    },
    query: { type: 'object', additionalProperties: false, required: [], properties: {} },
    header: {
      type: 'object',
      additionalProperties: false,
      required: [],
      properties: {
        'Idempotency-Key': { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
        'If-Match': {
          type: 'string',
          minLength: 1,
          maxLength: 4096,
          pattern: '^(\\*|(W/)?"[!#-~]*"([ \\t]*,[ \\t]*(W/)?"[!#-~]*")*)$',
        },
      },
    },
  },
};
