// Generated from openapi/ by `pnpm generate`. Do not edit.

export type AnyJson =
  | null
  | boolean
  | number
  | string
  | readonly AnyJson[]
  | {
      readonly [name: string]: AnyJson;
    };
export interface paths {
  readonly '/physical_samples/': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * List samples
     * @description Every sample that the key may see, in the order in which they were registered.
     */
    readonly get: operations['listPhysicalSamples'];
    readonly put?: never;
    /**
     * Register a sample
     * @description Registers a sample, to which annotations can then be added. All fields may be left out.
     */
    readonly post: operations['createPhysicalSample'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/physical_samples/{physical_sample_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    /**
     * Change a sample
     * @description Changes the given fields of a sample and leaves the others as they are.
     */
    readonly patch: operations['updatePhysicalSample'];
    readonly trace?: never;
  };
  readonly '/physical_samples/{physical_sample_id}/annotations/': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
      };
      readonly cookie?: never;
    };
    /**
     * List the annotations of a sample
     * @description The annotations of a sample in the order in which they were created. Filters narrow the list, and all that are given have to hold.
     */
    readonly get: operations['listSampleAnnotations'];
    readonly put?: never;
    /**
     * Record one annotation
     * @description Records one measurement on a sample and answers it as it was stored, with status 200.
     */
    readonly post: operations['createSampleAnnotation'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/physical_samples/{physical_sample_id}/annotations/bulk': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Record many annotations
     * @description Records many measurements in one transaction: when one of them is refused, none is stored. Answers them in the order of the request.
     */
    readonly post: operations['bulkCreateSampleAnnotations'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/physical_samples/{physical_sample_id}/annotations/{annotation_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        readonly annotation_id: components['parameters']['annotation-id'];
      };
      readonly cookie?: never;
    };
    /**
     * Read one annotation
     * @description Reads one annotation. An extension: the public API is not documented to have this operation.
     */
    readonly get: operations['getSampleAnnotation'];
    readonly put?: never;
    readonly post?: never;
    /**
     * Delete one annotation
     * @description Deletes one annotation for good. An extension: the public API is not documented to have this operation.
     */
    readonly delete: operations['deleteSampleAnnotation'];
    readonly options?: never;
    readonly head?: never;
    /**
     * Change one annotation
     * @description Changes the given fields of an annotation and leaves the others as they are. `metadata` is replaced, never merged.
     */
    readonly patch: operations['updateSampleAnnotation'];
    readonly trace?: never;
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
    readonly GrowthInstrument: {
      /**
       * @description Number of the instrument that the sample was grown on.
       * @example 7
       */
      readonly id: number;
    } | null;
    /**
     * @description The material that was meant to grow.
     * @example {
     *       "name": "GaAs"
     *     }
     */
    readonly TargetMaterial: {
      /**
       * @description Its name or formula.
       * @example GaAs
       */
      readonly name: string;
    } | null;
    /**
     * @description A project that samples belong to.
     * @example {
     *       "id": "7c9e6679-7425-40de-944b-e07fc1f90ae7",
     *       "name": "Oxides"
     *     }
     */
    readonly Project: {
      /**
       * Format: uuid
       * @description Identifies the project.
       * @example 7c9e6679-7425-40de-944b-e07fc1f90ae7
       */
      readonly id: string;
      /**
       * @description A name that people know the project by.
       * @example Oxides
       */
      readonly name: string;
    };
    /**
     * @description Detailed notes on a sample.
     * @example {
     *       "id": "notes-17"
     *     }
     */
    readonly DetailNotes: {
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      readonly id: string;
    } | null;
    /** @description A sample as those who read the list of samples see it. Every field is always present; one that is not set is null. */
    readonly PhysicalSampleListItem: {
      /**
       * Format: uuid
       * @description Identifies the sample.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      readonly id: string;
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      readonly name: string | null;
      /**
       * Format: date-time
       * @description When the sample was registered, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      readonly created_datetime: string;
      /**
       * Format: date-time
       * @description When the sample itself was last written, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      readonly last_updated: string;
      /**
       * @description The holder of the key that registered the sample.
       * @example demo
       */
      readonly owner_id: string;
      /**
       * @description A name that people know the owner by.
       * @example Demo
       */
      readonly owner_name: string | null;
      /**
       * @description How many different data items the annotations of the sample name.
       * @example 3
       */
      readonly num_data_items: number;
      /**
       * @description The instrument that the sample was grown on.
       * @example {
       *       "id": 7
       *     }
       */
      readonly growth_instrument: components['schemas']['GrowthInstrument'];
      /**
       * @description The material that was meant to grow.
       * @example {
       *       "name": "GaAs"
       *     }
       */
      readonly target_material: components['schemas']['TargetMaterial'];
      /**
       * @description The projects that the sample belongs to.
       * @example []
       */
      readonly projects: readonly components['schemas']['Project'][];
      /**
       * @description The detailed notes on the sample.
       * @example {
       *       "id": "notes-17"
       *     }
       */
      readonly detail_notes: components['schemas']['DetailNotes'];
    };
    /** @description A request that failed (RFC 9457). */
    readonly Problem: {
      /**
       * Format: uri-reference
       * @description Names the kind of problem. Relative to the server, which explains the kind there.
       * @example /problems/not-found
       */
      readonly type: string;
      /**
       * @description The kind of problem, for people; the same for every problem of the kind.
       * @example Not found
       */
      readonly title: string;
      /**
       * @description The status code of the answer.
       * @example 404
       */
      readonly status: number;
      /**
       * @description What went wrong this time, and what to do about it.
       * @example No annotation with this id belongs to the sample.
       */
      readonly detail: string;
      /**
       * Format: uri-reference
       * @description The path that was requested.
       * @example /physical_samples/
       */
      readonly instance: string;
      /**
       * @description The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
       * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
       */
      readonly request_id: string;
    };
    /**
     * @description One fault of a request, and its place.
     * @example {
     *       "location": "body",
     *       "pointer": "/annotations/17/coord_x",
     *       "message": "must be number or null"
     *     }
     */
    readonly Fault: {
      /**
       * @description The part of the request that the fault is in.
       * @example body
       * @enum {string}
       */
      readonly location: 'body' | 'path' | 'query' | 'header';
      /**
       * @description JSON Pointer (RFC 6901) to the fault: into the body, or `/` and the name of the parameter. Empty for the body as a whole.
       * @example /annotations/17/coord_x
       */
      readonly pointer: string;
      /**
       * @description What was expected there.
       * @example must be number or null
       */
      readonly message: string;
    };
    /** @description A request that does not fit the schema (RFC 9457), with the place of every fault. */
    readonly ValidationProblem: {
      /**
       * Format: uri-reference
       * @description Names the kind of problem. Relative to the server, which explains the kind there.
       * @example /problems/not-found
       */
      readonly type: string;
      /**
       * @description The kind of problem, for people; the same for every problem of the kind.
       * @example Not found
       */
      readonly title: string;
      /**
       * @description The status code of the answer.
       * @example 404
       */
      readonly status: number;
      /**
       * @description What went wrong this time, and what to do about it.
       * @example No annotation with this id belongs to the sample.
       */
      readonly detail: string;
      /**
       * Format: uri-reference
       * @description The path that was requested.
       * @example /physical_samples/
       */
      readonly instance: string;
      /**
       * @description The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
       * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
       */
      readonly request_id: string;
      /**
       * @description The faults found, in the order of the request.
       * @example [
       *       {
       *         "location": "body",
       *         "pointer": "/coord_x",
       *         "message": "must be number or null"
       *       }
       *     ]
       */
      readonly errors: readonly components['schemas']['Fault'][];
    };
    /** @description A sample to register. Fields that are left out, or null, are not set. */
    readonly PhysicalSampleCreate: {
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      readonly name?: string | null;
      /**
       * @description Number of the instrument that the sample was grown on.
       * @example 7
       */
      readonly growth_instrument_id?: number | null;
      /**
       * @description Number of the sample in another system.
       * @example 1042
       */
      readonly sample_id?: number | null;
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      readonly detail_notes_id?: string | null;
    };
    /**
     * @description Any JSON value; the limits hold for the values of their kind.
     * @example line
     */
    readonly JsonValue: AnyJson;
    /**
     * @description A JSON object with names of your choice, or null.
     * @example {
     *       "scan": "line"
     *     }
     */
    readonly Metadata: {
      readonly [key: string]: components['schemas']['JsonValue'];
    } | null;
    /** @description A sample as those who write it see it. Every field is always present; one that is not set is null. */
    readonly PhysicalSample: {
      /**
       * Format: uuid
       * @description Identifies the sample.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      readonly id: string;
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      readonly name: string | null;
      /**
       * Format: date-time
       * @description When the sample was registered, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      readonly created_datetime: string;
      /**
       * Format: date-time
       * @description When the sample itself was last written, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      readonly last_updated: string;
      /**
       * @description The version of this API that last wrote the sample.
       * @example 1.0.0
       */
      readonly version: string;
      /**
       * @description The holder of the key that registered the sample.
       * @example demo
       */
      readonly user_id: string;
      /**
       * @description Number of the instrument that the sample was grown on.
       * @example 7
       */
      readonly growth_instrument_id: number | null;
      /**
       * @description Number of the sample in another system.
       * @example 1042
       */
      readonly sample_id: number | null;
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      readonly detail_notes_id: string | null;
      /**
       * @description Anything else worth keeping about the sample.
       * @example {
       *       "substrate": "sapphire"
       *     }
       */
      readonly physical_sample_metadata: components['schemas']['Metadata'];
    };
    /** @description The fields to change. Fields that are left out stay as they are, and null clears a field. */
    readonly PhysicalSampleUpdate: {
      /**
       * @description A name that people know the sample by.
       * @example GaAs-003
       */
      readonly name?: string | null;
      /**
       * @description Number of the sample in another system.
       * @example 1042
       */
      readonly sample_id?: number | null;
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      readonly detail_notes_id?: string | null;
      /**
       * @description Replaces the metadata of the sample as a whole.
       * @example {
       *       "substrate": "sapphire"
       *     }
       */
      readonly physical_sample_metadata?: components['schemas']['Metadata'];
    };
    /**
     * @description The frame that the coordinates are given in: `sample_relative` has its origin at the centre of the sample and turns with it, `stage_absolute` belongs to the stage of the tool.
     * @example sample_relative
     * @enum {string}
     */
    readonly CoordRefFrame: 'sample_relative' | 'stage_absolute';
    /** @description A stored measurement. Every field is always present; one that is not set is null. */
    readonly Annotation: {
      /**
       * Format: uuid
       * @description Identifies the annotation.
       * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
       */
      readonly id: string;
      /**
       * Format: uuid
       * @description The sample that was measured.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      readonly physical_sample_id: string;
      /**
       * @description Which property was measured: a free name, in snake case by custom, without its unit.
       * @example thickness
       */
      readonly property_name: string;
      /**
       * @description The measured value, a finite number in the unit of `property_unit`.
       * @example 25.1
       */
      readonly property_value: number;
      /**
       * @description The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
       * @example nm
       */
      readonly property_unit: string | null;
      /**
       * @description The technique that gave the value, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
       * @example ellipsometry
       */
      readonly char_source_type: string | null;
      readonly coord_ref_frame: components['schemas']['CoordRefFrame'];
      /**
       * @description The unit of the coordinates; `mm` by custom.
       * @example mm
       */
      readonly coord_units: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when the place is not known.
       * @example 1.5
       */
      readonly coord_x: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when the place is not known.
       * @example 2
       */
      readonly coord_y: number | null;
      /**
       * @description Height or depth at which the value holds. Null when it has none.
       * @example null
       */
      readonly coord_z: number | null;
      /**
       * Format: uuid
       * @description The data item that the value was derived from.
       * @example 0f8fad5b-d9cb-469f-a165-70867728950e
       */
      readonly data_id: string | null;
      /**
       * @description The request's `metadata`.
       * @example {
       *       "scan": "line"
       *     }
       */
      readonly annotation_metadata: components['schemas']['Metadata'];
      /**
       * Format: date-time
       * @description When the annotation was last written, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      readonly last_updated: string;
      /**
       * @description The version of this API that last wrote the annotation.
       * @example 1.0.0
       */
      readonly version: string;
    };
    /** @description A measurement to record. Fields that are left out, or null, are not set. */
    readonly AnnotationCreate: {
      /**
       * @description Which property was measured: a free name, in snake case by custom, without its unit.
       * @example thickness
       */
      readonly property_name: string;
      /**
       * @description The measured value, a finite number in the unit of `property_unit`.
       * @example 25.1
       */
      readonly property_value: number;
      /**
       * @description The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
       * @example nm
       */
      readonly property_unit?: string | null;
      /**
       * @description The frame that the coordinates are given in. Null stands for the default.
       * @default sample_relative
       * @example sample_relative
       */
      readonly coord_ref_frame?: components['schemas']['CoordRefFrame'] | null;
      /**
       * @description The unit of the coordinates; `mm` by custom.
       * @example mm
       */
      readonly coord_units?: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when the place is not known.
       * @example 1.5
       */
      readonly coord_x?: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when the place is not known.
       * @example 2
       */
      readonly coord_y?: number | null;
      /**
       * @description Height or depth at which the value holds. Null when it has none.
       * @example null
       */
      readonly coord_z?: number | null;
      /**
       * @description The technique that gave the value, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
       * @example ellipsometry
       */
      readonly char_source_type?: string | null;
      /**
       * Format: uuid
       * @description The data item that the value was derived from.
       * @example 0f8fad5b-d9cb-469f-a165-70867728950e
       */
      readonly data_id?: string | null;
      /**
       * @description Anything else worth keeping about the measurement. Answered as `annotation_metadata`.
       * @example {
       *       "scan": "line"
       *     }
       */
      readonly metadata?: components['schemas']['Metadata'];
    };
    /** @description Many measurements to record at once: all of them are stored, or none. */
    readonly AnnotationBulkCreate: {
      /**
       * @description The measurements, in the order in which they are to be answered.
       * @example [
       *       {
       *         "property_name": "thickness",
       *         "property_value": 25.1
       *       }
       *     ]
       */
      readonly annotations: readonly components['schemas']['AnnotationCreate'][];
    };
    /** @description The fields to change. Fields that are left out stay as they are, null clears a field that may be empty, and an empty object changes nothing. */
    readonly AnnotationUpdate: {
      /**
       * @description Which property was measured: a free name, in snake case by custom, without its unit.
       * @example thickness
       */
      readonly property_name?: string;
      /**
       * @description The measured value, a finite number in the unit of `property_unit`.
       * @example 25.1
       */
      readonly property_value?: number;
      /**
       * @description The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
       * @example nm
       */
      readonly property_unit?: string | null;
      readonly coord_ref_frame?: components['schemas']['CoordRefFrame'];
      /**
       * @description The unit of the coordinates; `mm` by custom.
       * @example mm
       */
      readonly coord_units?: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when the place is not known.
       * @example 1.5
       */
      readonly coord_x?: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when the place is not known.
       * @example 2
       */
      readonly coord_y?: number | null;
      /**
       * @description Height or depth at which the value holds. Null when it has none.
       * @example null
       */
      readonly coord_z?: number | null;
      /**
       * @description Replaces the metadata as a whole; it is not merged with what was stored. Answered as `annotation_metadata`.
       * @example {
       *       "scan": "line",
       *       "operator": "mk"
       *     }
       */
      readonly metadata?: components['schemas']['Metadata'];
    };
  };
  responses: {
    /** @description The request carries no key, or one that is not known here. */
    readonly unauthorized: {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly 'WWW-Authenticate': components['headers']['www-authenticate'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The key is known, but lacks the scope that the operation needs. */
    readonly forbidden: {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The `Accept` header rules out JSON. */
    readonly 'not-acceptable': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request does not fit the schema. */
    readonly 'unprocessable-content': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['ValidationProblem'];
      };
    };
    /** @description The server failed. What failed is in its log, under the request id. */
    readonly 'internal-server-error': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The server is stopping, or its storage is busy. */
    readonly 'service-unavailable': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly 'Retry-After': components['headers']['retry-after'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is not JSON, or not I-JSON, or the path is not encoded as a URL wants it. */
    readonly 'bad-request': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request did not arrive in full in the time that the server allows. */
    readonly 'request-timeout': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is larger than `x-wafermark-limits` allows. */
    readonly 'content-too-large': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is not declared as JSON in UTF-8. */
    readonly 'unsupported-media-type': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The sample or the annotation does not exist, or belongs to another organisation. */
    readonly 'not-found': {
      headers: {
        readonly 'X-Request-Id': components['headers']['request-id'];
        readonly [name: string]: unknown;
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
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /**
     * @description Only the sample with this id.
     * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
     */
    readonly 'sample-filter': string;
    /**
     * @description Only samples whose annotations name a data item (true), or only those whose annotations name none (false). `True` and `False` are accepted as well.
     * @example true
     */
    readonly 'has-data-item': boolean;
    /**
     * @description The sample.
     * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
     */
    readonly 'physical-sample-id': string;
    /**
     * @description Only annotations of exactly this property.
     * @example thickness
     */
    readonly 'property-name': string;
    /**
     * @description Only annotations that came from exactly this technique.
     * @example ellipsometry
     */
    readonly 'char-source-type': string;
    /**
     * @description Only annotations with `coord_x` of at least this value. An annotation without `coord_x` is left out.
     * @example -150
     */
    readonly 'x-min': number;
    /**
     * @description Only annotations with `coord_x` of at most this value. An annotation without `coord_x` is left out.
     * @example 150
     */
    readonly 'x-max': number;
    /**
     * @description Only annotations with `coord_y` of at least this value. An annotation without `coord_y` is left out.
     * @example -150
     */
    readonly 'y-min': number;
    /**
     * @description Only annotations with `coord_y` of at most this value. An annotation without `coord_y` is left out.
     * @example 150
     */
    readonly 'y-max': number;
    /**
     * @description How many annotations to answer at most. When there are more, the `Link` header leads to the next page. Without it, all are answered. The public API is not documented to have this.
     * @example 100
     */
    readonly limit: number;
    /**
     * @description Where to go on: the cursor that the `Link` header of the page before carries. The public API is not documented to have this.
     * @example MTAw
     */
    readonly cursor: string;
    /**
     * @description The annotation.
     * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
     */
    readonly 'annotation-id': string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description Identifies the request. The one that the request carried in the same header, if it is usable; a new one otherwise.
     * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
     */
    readonly 'request-id': string;
    /**
     * @description How to authenticate.
     * @example ApiKey
     */
    readonly 'www-authenticate': 'ApiKey';
    /**
     * @description How many seconds to wait before trying again.
     * @example 1
     */
    readonly 'retry-after': number;
    /**
     * @description Where the next page is (RFC 8288, relation `next`), when `limit` was given and there are more annotations.
     * @example </physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/?limit=100&cursor=MTAw>; rel="next"
     */
    readonly link: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly listPhysicalSamples: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only the sample with this id.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id?: components['parameters']['sample-filter'];
        /**
         * @description Only samples whose annotations name a data item (true), or only those whose annotations name none (false). `True` and `False` are accepted as well.
         * @example true
         */
        readonly has_data_item?: components['parameters']['has-data-item'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The samples. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['PhysicalSampleListItem'][];
        };
      };
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly createPhysicalSample: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** @description What to record. */
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PhysicalSampleCreate'];
      };
    };
    readonly responses: {
      /** @description The sample as it was registered. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PhysicalSample'];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 408: components['responses']['request-timeout'];
      readonly 413: components['responses']['content-too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly updatePhysicalSample: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
      };
      readonly cookie?: never;
    };
    /** @description The fields to change. */
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PhysicalSampleUpdate'];
      };
    };
    readonly responses: {
      /** @description The sample after the change. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PhysicalSample'];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 404: components['responses']['not-found'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 408: components['responses']['request-timeout'];
      readonly 413: components['responses']['content-too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly listSampleAnnotations: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Only annotations of exactly this property.
         * @example thickness
         */
        readonly property_name?: components['parameters']['property-name'];
        /**
         * @description Only annotations that came from exactly this technique.
         * @example ellipsometry
         */
        readonly char_source_type?: components['parameters']['char-source-type'];
        /**
         * @description Only annotations with `coord_x` of at least this value. An annotation without `coord_x` is left out.
         * @example -150
         */
        readonly x_min?: components['parameters']['x-min'];
        /**
         * @description Only annotations with `coord_x` of at most this value. An annotation without `coord_x` is left out.
         * @example 150
         */
        readonly x_max?: components['parameters']['x-max'];
        /**
         * @description Only annotations with `coord_y` of at least this value. An annotation without `coord_y` is left out.
         * @example -150
         */
        readonly y_min?: components['parameters']['y-min'];
        /**
         * @description Only annotations with `coord_y` of at most this value. An annotation without `coord_y` is left out.
         * @example 150
         */
        readonly y_max?: components['parameters']['y-max'];
        /**
         * @description How many annotations to answer at most. When there are more, the `Link` header leads to the next page. Without it, all are answered. The public API is not documented to have this.
         * @example 100
         */
        readonly limit?: components['parameters']['limit'];
        /**
         * @description Where to go on: the cursor that the `Link` header of the page before carries. The public API is not documented to have this.
         * @example MTAw
         */
        readonly cursor?: components['parameters']['cursor'];
      };
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The annotations. A sample without any answers an empty array. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly Link: components['headers']['link'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['Annotation'][];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 404: components['responses']['not-found'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly createSampleAnnotation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
      };
      readonly cookie?: never;
    };
    /** @description What to record. */
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnnotationCreate'];
      };
    };
    readonly responses: {
      /** @description The annotation as it was stored. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Annotation'];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 404: components['responses']['not-found'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 408: components['responses']['request-timeout'];
      readonly 413: components['responses']['content-too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly bulkCreateSampleAnnotations: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
      };
      readonly cookie?: never;
    };
    /** @description What to record. */
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnnotationBulkCreate'];
      };
    };
    readonly responses: {
      /** @description The annotations as they were stored, in the order of the request. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': readonly components['schemas']['Annotation'][];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 404: components['responses']['not-found'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 408: components['responses']['request-timeout'];
      readonly 413: components['responses']['content-too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly getSampleAnnotation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        readonly annotation_id: components['parameters']['annotation-id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The annotation. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Annotation'];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 404: components['responses']['not-found'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly deleteSampleAnnotation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        readonly annotation_id: components['parameters']['annotation-id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description The annotation is gone. */
      readonly 204: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 404: components['responses']['not-found'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
  readonly updateSampleAnnotation: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        /**
         * @description The sample.
         * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
         */
        readonly physical_sample_id: components['parameters']['physical-sample-id'];
        /**
         * @description The annotation.
         * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
         */
        readonly annotation_id: components['parameters']['annotation-id'];
      };
      readonly cookie?: never;
    };
    /** @description The fields to change. */
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AnnotationUpdate'];
      };
    };
    readonly responses: {
      /** @description The annotation after the change. */
      readonly 200: {
        headers: {
          readonly 'X-Request-Id': components['headers']['request-id'];
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Annotation'];
        };
      };
      readonly 400: components['responses']['bad-request'];
      readonly 401: components['responses']['unauthorized'];
      readonly 403: components['responses']['forbidden'];
      readonly 404: components['responses']['not-found'];
      readonly 406: components['responses']['not-acceptable'];
      readonly 408: components['responses']['request-timeout'];
      readonly 413: components['responses']['content-too-large'];
      readonly 415: components['responses']['unsupported-media-type'];
      readonly 422: components['responses']['unprocessable-content'];
      readonly 500: components['responses']['internal-server-error'];
      readonly 503: components['responses']['service-unavailable'];
    };
  };
}
