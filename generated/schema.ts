// Generated from openapi/ by `pnpm generate`. Do not edit.

export type AnyJson =
  | null
  | boolean
  | number
  | string
  | AnyJson[]
  | {
      [name: string]: AnyJson;
    };
export interface paths {
  '/physical_samples/': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List samples
     * @description Every sample that the key may see, in the order in which they were registered.
     */
    get: operations['listPhysicalSamples'];
    put?: never;
    /**
     * Register a sample
     * @description Registers a sample, to which annotations can then be added. All fields may be left out.
     */
    post: operations['createPhysicalSample'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/physical_samples/{physical_sample_id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a sample
     * @description Changes the given fields of a sample and leaves the others as they are.
     */
    patch: operations['updatePhysicalSample'];
    trace?: never;
  };
  '/physical_samples/{physical_sample_id}/annotations/': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
      };
      cookie?: never;
    };
    /**
     * List the annotations of a sample
     * @description The annotations of a sample in the order in which they were created. Filters narrow the list, and all that are given have to hold.
     */
    get: operations['listSampleAnnotations'];
    put?: never;
    /**
     * Record one annotation
     * @description Records one measurement on a sample and answers it as it was stored, with status 200.
     */
    post: operations['createSampleAnnotation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/physical_samples/{physical_sample_id}/annotations/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Record many annotations
     * @description Records many measurements in one transaction: when one of them is refused, none is stored. Answers them in the order of the request.
     */
    post: operations['bulkCreateSampleAnnotations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/physical_samples/{physical_sample_id}/annotations/{annotation_id}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        annotation_id: components['parameters']['annotation-id'];
      };
      cookie?: never;
    };
    /**
     * Read one annotation
     * @description Reads one annotation. An extension: the public API is not documented to have this operation.
     */
    get: operations['getSampleAnnotation'];
    put?: never;
    post?: never;
    /**
     * Delete one annotation
     * @description Deletes one annotation for good. An extension: the public API is not documented to have this operation.
     */
    delete: operations['deleteSampleAnnotation'];
    options?: never;
    head?: never;
    /**
     * Change one annotation
     * @description Changes the given fields of an annotation and leaves the others as they are. `metadata` is replaced, never merged.
     */
    patch: operations['updateSampleAnnotation'];
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description An instrument that samples are grown on.
     * @example {
     *       "id": 7
     *     }
     */
    GrowthInstrument: {
      /**
       * @description Number of the instrument that the sample was grown on.
       * @example 7
       */
      id: number;
    } | null;
    /**
     * @description The material that was meant to grow.
     * @example {
     *       "name": "GaAs"
     *     }
     */
    TargetMaterial: {
      /**
       * @description Its name or formula.
       * @example GaAs
       */
      name: string;
    } | null;
    /**
     * @description A project that samples belong to.
     * @example {
     *       "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
     *       "name": "Oxides"
     *     }
     */
    Project: {
      /**
       * Format: uuid
       * @description Identifies the project.
       * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
       */
      id: string;
      /**
       * @description A name that people know the project by.
       * @example Oxides
       */
      name: string;
    };
    /**
     * @description Detailed notes on a sample.
     * @example {
     *       "id": "notes-17"
     *     }
     */
    DetailNotes: {
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      id: string;
    } | null;
    /** @description A sample as those who read the list of samples see it. Every field is always present; one that is not set is null. */
    PhysicalSampleListItem: {
      /**
       * Format: uuid
       * @description Identifies the sample.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      id: string;
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      name: string | null;
      /**
       * Format: date-time
       * @description When the sample was registered, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      created_datetime: string;
      /**
       * Format: date-time
       * @description When the sample itself was last written, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      last_updated: string;
      /**
       * @description The holder of the key that registered the sample.
       * @example demo
       */
      owner_id: string;
      /**
       * @description A name that people know the owner by.
       * @example Demo
       */
      owner_name: string | null;
      /**
       * @description How many different data items the annotations of the sample name.
       * @example 3
       */
      num_data_items: number;
      /**
       * @description The instrument that the sample was grown on.
       * @example {
       *       "id": 7
       *     }
       */
      growth_instrument: components['schemas']['GrowthInstrument'];
      /**
       * @description The material that was meant to grow.
       * @example {
       *       "name": "GaAs"
       *     }
       */
      target_material: components['schemas']['TargetMaterial'];
      /**
       * @description The projects that the sample belongs to.
       * @example []
       */
      projects: components['schemas']['Project'][];
      /**
       * @description The detailed notes on the sample.
       * @example {
       *       "id": "notes-17"
       *     }
       */
      detail_notes: components['schemas']['DetailNotes'];
    };
    /** @description A request that failed (RFC 9457). */
    Problem: {
      /**
       * Format: uri-reference
       * @description Names the kind of problem. Relative to the server, which explains the kind there.
       * @example /problems/not-found
       */
      type: string;
      /**
       * @description The kind of problem, for people; the same for every problem of the kind.
       * @example Not found
       */
      title: string;
      /**
       * @description The status code of the answer.
       * @example 404
       */
      status: number;
      /**
       * @description What went wrong this time, and what to do about it.
       * @example No annotation with this id belongs to the sample.
       */
      detail: string;
      /**
       * Format: uri-reference
       * @description The path that was requested.
       * @example /physical_samples/
       */
      instance: string;
      /**
       * @description The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
       * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
       */
      request_id: string;
    };
    /**
     * @description One fault of a request, and its place.
     * @example {
     *       "location": "body",
     *       "pointer": "/annotations/17/coord_x",
     *       "message": "must be number or null"
     *     }
     */
    Fault: {
      /**
       * @description The part of the request that the fault is in.
       * @example body
       * @enum {string}
       */
      location: 'body' | 'path' | 'query' | 'header';
      /**
       * @description JSON Pointer (RFC 6901) to the fault: into the body, or `/` and the name of the parameter. Empty for the body as a whole.
       * @example /annotations/17/coord_x
       */
      pointer: string;
      /**
       * @description What was expected there.
       * @example must be number or null
       */
      message: string;
    };
    /** @description A request that does not fit the schema (RFC 9457), with the place of every fault. */
    ValidationProblem: {
      /**
       * Format: uri-reference
       * @description Names the kind of problem. Relative to the server, which explains the kind there.
       * @example /problems/not-found
       */
      type: string;
      /**
       * @description The kind of problem, for people; the same for every problem of the kind.
       * @example Not found
       */
      title: string;
      /**
       * @description The status code of the answer.
       * @example 404
       */
      status: number;
      /**
       * @description What went wrong this time, and what to do about it.
       * @example No annotation with this id belongs to the sample.
       */
      detail: string;
      /**
       * Format: uri-reference
       * @description The path that was requested.
       * @example /physical_samples/
       */
      instance: string;
      /**
       * @description The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
       * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
       */
      request_id: string;
      /**
       * @description The faults found, one for each place.
       * @example [
       *       {
       *         "location": "body",
       *         "pointer": "/coord_x",
       *         "message": "must be number or null"
       *       }
       *     ]
       */
      errors: components['schemas']['Fault'][];
    };
    /** @description A sample to register. Fields that are left out, or null, are not set. */
    PhysicalSampleCreate: {
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      name?: string | null;
      /**
       * @description Number of the instrument that the sample was grown on.
       * @example 7
       */
      growth_instrument_id?: number | null;
      /**
       * @description Number of the sample in another system.
       * @example 1042
       */
      sample_id?: number | null;
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      detail_notes_id?: string | null;
    };
    /**
     * @description Any JSON value; the limits hold for the values of their kind.
     * @example line
     */
    JsonValue: AnyJson;
    /**
     * @description A JSON object with names of your choice, or null.
     * @example {
     *       "scan": "line"
     *     }
     */
    Metadata: {
      [key: string]: components['schemas']['JsonValue'];
    } | null;
    /** @description A sample as those who write it see it. Every field is always present; one that is not set is null. */
    PhysicalSample: {
      /**
       * Format: uuid
       * @description Identifies the sample.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      id: string;
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      name: string | null;
      /**
       * Format: date-time
       * @description When the sample was registered, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      created_datetime: string;
      /**
       * Format: date-time
       * @description When the sample itself was last written, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      last_updated: string;
      /**
       * @description The version of this API that last wrote the sample.
       * @example 1.0.0
       */
      version: string;
      /**
       * @description The holder of the key that registered the sample.
       * @example demo
       */
      user_id: string;
      /**
       * @description Number of the instrument that the sample was grown on.
       * @example 7
       */
      growth_instrument_id: number | null;
      /**
       * @description Number of the sample in another system.
       * @example 1042
       */
      sample_id: number | null;
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      detail_notes_id: string | null;
      /**
       * @description Anything else worth keeping about the sample.
       * @example {
       *       "substrate": "sapphire"
       *     }
       */
      physical_sample_metadata: components['schemas']['Metadata'];
    };
    /** @description The fields to change. Fields that are left out stay as they are, and null clears a field. */
    PhysicalSampleUpdate: {
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      name?: string | null;
      /**
       * @description Number of the sample in another system.
       * @example 1042
       */
      sample_id?: number | null;
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      detail_notes_id?: string | null;
      /**
       * @description Replaces the metadata of the sample as a whole.
       * @example {
       *       "substrate": "sapphire"
       *     }
       */
      physical_sample_metadata?: components['schemas']['Metadata'];
    };
    /**
     * @description The frame that the coordinates are given in: `sample_relative` has its origin at the centre of the sample and turns with it, `stage_absolute` belongs to the stage of the tool.
     * @example sample_relative
     * @enum {string}
     */
    CoordRefFrame: 'sample_relative' | 'stage_absolute';
    /** @description A stored measurement. Every field is always present; one that is not set is null. */
    Annotation: {
      /**
       * Format: uuid
       * @description Identifies the annotation.
       * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
       */
      id: string;
      /**
       * Format: uuid
       * @description The sample that was measured.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      physical_sample_id: string;
      /**
       * @description Which property was measured: a free name, in snake case by custom, without its unit.
       * @example thickness
       */
      property_name: string;
      /**
       * @description The measured value, a finite number in the unit of `property_unit`.
       * @example 25.1
       */
      property_value: number;
      /**
       * @description The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
       * @example nm
       */
      property_unit: string | null;
      /**
       * @description The technique that gave the value, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
       * @example ellipsometry
       */
      char_source_type: string | null;
      coord_ref_frame: components['schemas']['CoordRefFrame'];
      /**
       * @description The unit of the coordinates; `mm` by custom.
       * @example mm
       */
      coord_units: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when the place is not known.
       * @example 1.5
       */
      coord_x: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when the place is not known.
       * @example 2
       */
      coord_y: number | null;
      /**
       * @description Height or depth at which the value holds. Null when it has none.
       * @example null
       */
      coord_z: number | null;
      /**
       * Format: uuid
       * @description The data item that the value was derived from.
       * @example 0f8fad5b-d9cb-469f-a165-70867728950e
       */
      data_id: string | null;
      /**
       * @description The request's `metadata`.
       * @example {
       *       "scan": "line"
       *     }
       */
      annotation_metadata: components['schemas']['Metadata'];
      /**
       * Format: date-time
       * @description When the annotation was last written, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      last_updated: string;
      /**
       * @description The version of this API that last wrote the annotation.
       * @example 1.0.0
       */
      version: string;
    };
    /** @description A measurement to record. Fields that are left out, or null, are not set. */
    AnnotationCreate: {
      /**
       * @description Which property was measured: a free name, in snake case by custom, without its unit.
       * @example thickness
       */
      property_name: string;
      /**
       * @description The measured value, a finite number in the unit of `property_unit`.
       * @example 25.1
       */
      property_value: number;
      /**
       * @description The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
       * @example nm
       */
      property_unit?: string | null;
      /**
       * @description The frame that the coordinates are given in. Null stands for the default.
       * @default sample_relative
       * @example sample_relative
       */
      coord_ref_frame?: components['schemas']['CoordRefFrame'] | null;
      /**
       * @description The unit of the coordinates; `mm` by custom.
       * @example mm
       */
      coord_units?: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when the place is not known.
       * @example 1.5
       */
      coord_x?: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when the place is not known.
       * @example 2
       */
      coord_y?: number | null;
      /**
       * @description Height or depth at which the value holds. Null when it has none.
       * @example null
       */
      coord_z?: number | null;
      /**
       * @description The technique that gave the value, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
       * @example ellipsometry
       */
      char_source_type?: string | null;
      /**
       * Format: uuid
       * @description The data item that the value was derived from.
       * @example 0f8fad5b-d9cb-469f-a165-70867728950e
       */
      data_id?: string | null;
      /**
       * @description Anything else worth keeping about the measurement. Answered as `annotation_metadata`.
       * @example {
       *       "scan": "line"
       *     }
       */
      metadata?: components['schemas']['Metadata'];
    };
    /** @description Many measurements to record at once: all of them are stored, or none. */
    AnnotationBulkCreate: {
      /**
       * @description The measurements, in the order in which they are to be answered.
       * @example [
       *       {
       *         "property_name": "thickness",
       *         "property_value": 25.1
       *       }
       *     ]
       */
      annotations: components['schemas']['AnnotationCreate'][];
    };
    /** @description The fields to change. Fields that are left out stay as they are, null clears a field that may be empty, and an empty object changes nothing. */
    AnnotationUpdate: {
      /**
       * @description Which property was measured: a free name, in snake case by custom, without its unit.
       * @example thickness
       */
      property_name?: string;
      /**
       * @description The measured value, a finite number in the unit of `property_unit`.
       * @example 25.1
       */
      property_value?: number;
      /**
       * @description The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
       * @example nm
       */
      property_unit?: string | null;
      coord_ref_frame?: components['schemas']['CoordRefFrame'];
      /**
       * @description The unit of the coordinates; `mm` by custom.
       * @example mm
       */
      coord_units?: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when the place is not known.
       * @example 1.5
       */
      coord_x?: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when the place is not known.
       * @example 2
       */
      coord_y?: number | null;
      /**
       * @description Height or depth at which the value holds. Null when it has none.
       * @example null
       */
      coord_z?: number | null;
      /**
       * @description Replaces the metadata as a whole; it is not merged with what was stored. Answered as `annotation_metadata`.
       * @example {
       *       "scan": "line",
       *       "operator": "mk"
       *     }
       */
      metadata?: components['schemas']['Metadata'];
    };
  };
  responses: {
    /** @description The request carries no key, or one that is not known here. */
    unauthorized: {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        'WWW-Authenticate': components['headers']['www-authenticate'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/unauthenticated",
         *       "title": "No valid key",
         *       "status": 401,
         *       "detail": "Send a valid key in the X-API-KEY header.",
         *       "instance": "/physical_samples/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The key is known, but lacks the scope that the operation needs. */
    forbidden: {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/insufficient-scope",
         *       "title": "The key does not allow this",
         *       "status": 403,
         *       "detail": "This operation needs the scope write.",
         *       "instance": "/physical_samples/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The `Accept` header rules out JSON. */
    'not-acceptable': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/not-acceptable",
         *       "title": "No acceptable representation",
         *       "status": 406,
         *       "detail": "This API answers application/json; allow it in the Accept header, or leave the header out.",
         *       "instance": "/physical_samples/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request does not fit the schema. */
    'unprocessable-content': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/validation",
         *       "title": "The request does not fit the schema",
         *       "status": 422,
         *       "detail": "1 fault found.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11",
         *       "errors": [
         *         {
         *           "location": "body",
         *           "pointer": "/coord_x",
         *           "message": "must be number or null"
         *         }
         *       ]
         *     }
         */
        'application/problem+json': components['schemas']['ValidationProblem'];
      };
    };
    /** @description The server failed. What failed is in its log, under the request id. */
    'internal-server-error': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/internal-error",
         *       "title": "The server failed",
         *       "status": 500,
         *       "detail": "The server failed. Quote the request id when you report this.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The server is stopping, or its storage is busy. */
    'service-unavailable': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        'Retry-After': components['headers']['retry-after'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/unavailable",
         *       "title": "The server cannot take this now",
         *       "status": 503,
         *       "detail": "The server is stopping. Try again shortly.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is not JSON, or not I-JSON, or the path is not encoded as a URL wants it. */
    'bad-request': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/malformed-request",
         *       "title": "The request cannot be read",
         *       "status": 400,
         *       "detail": "The body is not JSON: PropertyNameExpected at line 1, column 2.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request did not arrive in full in the time that the server allows. */
    'request-timeout': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/request-timeout",
         *       "title": "The request took too long to arrive",
         *       "status": 408,
         *       "detail": "The request did not arrive in time. Send it again.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The idempotency key belongs to another request, or to one that is still being carried out; then `Retry-After` says when to ask again. */
    conflict: {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        'Retry-After': components['headers']['retry-after-optional'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/idempotency-conflict",
         *       "title": "The idempotency key is taken",
         *       "status": 409,
         *       "detail": "This idempotency key was used for another request. Use a new one.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is larger than `x-wafermark-limits` allows. */
    'content-too-large': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/content-too-large",
         *       "title": "The body is too large",
         *       "status": 413,
         *       "detail": "The body may have 1048576 bytes. Send less, or in several requests.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is not declared as JSON in UTF-8. */
    'unsupported-media-type': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/unsupported-media-type",
         *       "title": "The body is not JSON",
         *       "status": 415,
         *       "detail": "Send the body as application/json.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The sample or the annotation does not exist, or belongs to another organisation. */
    'not-found': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/not-found",
         *       "title": "Not found",
         *       "status": 404,
         *       "detail": "No sample with this id.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /**
     * @description Only the sample with this id.
     * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
     */
    'sample-filter': string;
    /**
     * @description Only samples whose annotations name a data item (true), or only those whose annotations name none (false). `True` and `False` are accepted as well.
     * @example true
     */
    'has-data-item': boolean;
    /**
     * @description Names this attempt to record something, so that it can be repeated without recording it twice. Any unique text, such as a UUID. The public API is not documented to have this.
     * @example 6f1b6c0e-3d0b-4f6e-9a55-0c2f7f4b8a11
     */
    'idempotency-key': string;
    /**
     * @description The sample.
     * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
     */
    'physical-sample-id': string;
    /**
     * @description Only annotations of exactly this property.
     * @example thickness
     */
    'property-name': string;
    /**
     * @description Only annotations that came from exactly this technique.
     * @example ellipsometry
     */
    'char-source-type': string;
    /**
     * @description Only annotations with `coord_x` of at least this value. An annotation without `coord_x` is left out.
     * @example -150
     */
    'x-min': number;
    /**
     * @description Only annotations with `coord_x` of at most this value. An annotation without `coord_x` is left out.
     * @example 150
     */
    'x-max': number;
    /**
     * @description Only annotations with `coord_y` of at least this value. An annotation without `coord_y` is left out.
     * @example -150
     */
    'y-min': number;
    /**
     * @description Only annotations with `coord_y` of at most this value. An annotation without `coord_y` is left out.
     * @example 150
     */
    'y-max': number;
    /**
     * @description How many annotations to answer at most. When there are more, the `Link` header leads to the next page. Without it, all are answered. The public API is not documented to have this.
     * @example 100
     */
    limit: number;
    /**
     * @description Where to go on: the cursor that the `Link` header of the page before carries. The public API is not documented to have this.
     * @example MTAw
     */
    cursor: string;
    /**
     * @description The annotation.
     * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
     */
    'annotation-id': string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description Identifies the request. The one that the request carried in the same header, if it is usable; a new one otherwise.
     * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
     */
    'request-id': string;
    /**
     * @description How to authenticate.
     * @example ApiKey
     */
    'www-authenticate': 'ApiKey';
    /**
     * @description How many seconds to wait before trying again.
     * @example 1
     */
    'retry-after': number;
    /**
     * @description Present when the `Idempotency-Key` has been used before and this is the answer that was given then.
     * @example true
     */
    'idempotency-replayed': 'true';
    /**
     * @description How many seconds to wait before trying again.
     * @example 1
     */
    'retry-after-optional': number;
    /**
     * @description Where the next page is (RFC 8288, relation `next`), when `limit` was given and there are more annotations.
     * @example </physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/?limit=100&cursor=MTAw>; rel="next"
     */
    link: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listPhysicalSamples: {
    parameters: {
      query?: {
        /**
         * @description Only the sample with this id.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id?: components['parameters']['sample-filter'];
        /**
         * @description Only samples whose annotations name a data item (true), or only those whose annotations name none (false). `True` and `False` are accepted as well.
         * @example true
         */
        has_data_item?: components['parameters']['has-data-item'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The samples. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhysicalSampleListItem'][];
        };
      };
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  createPhysicalSample: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names this attempt to record something, so that it can be repeated without recording it twice. Any unique text, such as a UUID. The public API is not documented to have this.
         * @example 6f1b6c0e-3d0b-4f6e-9a55-0c2f7f4b8a11
         */
        'Idempotency-Key'?: components['parameters']['idempotency-key'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description What to record. */
    requestBody: {
      content: {
        'application/json': components['schemas']['PhysicalSampleCreate'];
      };
    };
    responses: {
      /** @description The sample as it was registered. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          'Idempotency-Replayed': components['headers']['idempotency-replayed'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhysicalSample'];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      406: components['responses']['not-acceptable'];
      408: components['responses']['request-timeout'];
      409: components['responses']['conflict'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  updatePhysicalSample: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['PhysicalSampleUpdate'];
      };
    };
    responses: {
      /** @description The sample after the change. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhysicalSample'];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      408: components['responses']['request-timeout'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  listSampleAnnotations: {
    parameters: {
      query?: {
        /**
         * @description Only annotations of exactly this property.
         * @example thickness
         */
        property_name?: components['parameters']['property-name'];
        /**
         * @description Only annotations that came from exactly this technique.
         * @example ellipsometry
         */
        char_source_type?: components['parameters']['char-source-type'];
        /**
         * @description Only annotations with `coord_x` of at least this value. An annotation without `coord_x` is left out.
         * @example -150
         */
        x_min?: components['parameters']['x-min'];
        /**
         * @description Only annotations with `coord_x` of at most this value. An annotation without `coord_x` is left out.
         * @example 150
         */
        x_max?: components['parameters']['x-max'];
        /**
         * @description Only annotations with `coord_y` of at least this value. An annotation without `coord_y` is left out.
         * @example -150
         */
        y_min?: components['parameters']['y-min'];
        /**
         * @description Only annotations with `coord_y` of at most this value. An annotation without `coord_y` is left out.
         * @example 150
         */
        y_max?: components['parameters']['y-max'];
        /**
         * @description How many annotations to answer at most. When there are more, the `Link` header leads to the next page. Without it, all are answered. The public API is not documented to have this.
         * @example 100
         */
        limit?: components['parameters']['limit'];
        /**
         * @description Where to go on: the cursor that the `Link` header of the page before carries. The public API is not documented to have this.
         * @example MTAw
         */
        cursor?: components['parameters']['cursor'];
      };
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The annotations. A sample without any answers an empty array. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          Link: components['headers']['link'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Annotation'][];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  createSampleAnnotation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names this attempt to record something, so that it can be repeated without recording it twice. Any unique text, such as a UUID. The public API is not documented to have this.
         * @example 6f1b6c0e-3d0b-4f6e-9a55-0c2f7f4b8a11
         */
        'Idempotency-Key'?: components['parameters']['idempotency-key'];
      };
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
      };
      cookie?: never;
    };
    /** @description What to record. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnotationCreate'];
      };
    };
    responses: {
      /** @description The annotation as it was stored. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          'Idempotency-Replayed': components['headers']['idempotency-replayed'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Annotation'];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      408: components['responses']['request-timeout'];
      409: components['responses']['conflict'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  bulkCreateSampleAnnotations: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Names this attempt to record something, so that it can be repeated without recording it twice. Any unique text, such as a UUID. The public API is not documented to have this.
         * @example 6f1b6c0e-3d0b-4f6e-9a55-0c2f7f4b8a11
         */
        'Idempotency-Key'?: components['parameters']['idempotency-key'];
      };
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
      };
      cookie?: never;
    };
    /** @description What to record. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnotationBulkCreate'];
      };
    };
    responses: {
      /** @description The annotations as they were stored, in the order of the request. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          'Idempotency-Replayed': components['headers']['idempotency-replayed'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Annotation'][];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      408: components['responses']['request-timeout'];
      409: components['responses']['conflict'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  getSampleAnnotation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        annotation_id: components['parameters']['annotation-id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The annotation. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Annotation'];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  deleteSampleAnnotation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        annotation_id: components['parameters']['annotation-id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The annotation is gone. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  updateSampleAnnotation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        annotation_id: components['parameters']['annotation-id'];
      };
      cookie?: never;
    };
    /** @description The fields to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnotationUpdate'];
      };
    };
    responses: {
      /** @description The annotation after the change. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Annotation'];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      408: components['responses']['request-timeout'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
}
