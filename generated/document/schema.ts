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
     * @description Lists every sample that the key can access, in registration order.
     */
    get: operations['listPhysicalSamples'];
    put?: never;
    /**
     * Register a sample
     * @description Registers a sample, to which annotations can then be added. All fields are optional.
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
    /**
     * Get one sample
     * @description Returns one sample. An extension: the public API does not document this operation.
     */
    get: operations['getPhysicalSample'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a sample
     * @description Changes the given fields of a sample and leaves the others unchanged.
     */
    patch: operations['updatePhysicalSample'];
    trace?: never;
  };
  '/physical_samples/{physical_sample_id}/properties/': {
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
     * List the properties of a sample
     * @description Lists what was measured on a sample, with counts and statistics: an item for each combination of property, unit, reference frame and unit of the coordinates, ordered by these. Annotations whose metadata has `ignored: true` are counted, and left out of the statistics. An extension: the public API does not document this operation.
     */
    get: operations['listSampleProperties'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
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
     * @description Lists the annotations of a sample in creation order. Filters narrow the list; an annotation must match all of them.
     */
    get: operations['listSampleAnnotations'];
    put?: never;
    /**
     * Record one annotation
     * @description Records one measurement on a sample and returns the stored annotation with status 200.
     */
    post: operations['createSampleAnnotation'];
    /**
     * Delete the annotations of an import
     * @description Deletes annotations whose metadata has the given text as `import_id`: the oldest ones, at most 2,000. When there are more, `has_more` is true; send the request again. What was deleted stays in the history of each annotation. An extension: the public API does not document this operation.
     */
    delete: operations['deleteSampleAnnotations'];
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
     * @description Records many measurements in one transaction: if one is rejected, none is stored. Returns them in request order.
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
     * Get one annotation
     * @description Returns one annotation. An extension: the public API does not document this operation.
     */
    get: operations['getSampleAnnotation'];
    put?: never;
    post?: never;
    /**
     * Delete one annotation
     * @description Deletes one annotation permanently. An extension: the public API does not document this operation.
     */
    delete: operations['deleteSampleAnnotation'];
    options?: never;
    head?: never;
    /**
     * Update one annotation
     * @description Changes the given fields of an annotation and leaves the others unchanged. `metadata` is replaced, not merged.
     */
    patch: operations['updateSampleAnnotation'];
    trace?: never;
  };
  '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/history': {
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
     * List the changes of an annotation
     * @description Lists what an annotation was before each of its changes, the first change first. Deleting is a change too, so that the last state of a deleted annotation can be read here. An extension: the public API does not document this operation.
     */
    get: operations['listAnnotationHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/physical_samples/{physical_sample_id}/annotations/{annotation_id}/undo': {
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
    get?: never;
    put?: never;
    /**
     * Undo the last change of an annotation
     * @description Gives an annotation back the values that it had before its last change, or restores it under its id if that change deleted it. The restored annotation is the last one of its sample. Undoing is a change too: it stands in the history as an update, and undoing it again brings the later values back. What has just been restored can only be deleted again. An extension: the public API does not document this operation.
     */
    post: operations['undoAnnotationChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
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
     * @description The intended material, and what it is grown on.
     * @example {
     *       "substrate": "Si",
     *       "sample_name": "SrTiO3"
     *     }
     */
    TargetMaterial: {
      /**
       * @description What the material is grown on. Null when unknown.
       * @example Si
       */
      substrate: string | null;
      /**
       * @description The name or formula of the material.
       * @example SrTiO3
       */
      sample_name: string;
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
       * @description Human-readable name of the project.
       * @example Oxides
       */
      name: string;
    };
    /**
     * @description Detailed notes on a sample, which another system keeps.
     * @example {
     *       "id": "notes-17",
     *       "content": null,
     *       "last_updated": null
     *     }
     */
    DetailNotes: {
      /**
       * @description Identifies the detailed notes on the sample.
       * @example notes-17
       */
      id: string;
      /**
       * @description What the notes say. Null when the server knows only their id.
       * @example null
       */
      content: string | null;
      /**
       * Format: date-time
       * @description When the notes were last changed. Null when the server knows only their id.
       * @example null
       */
      last_updated: string | null;
    } | null;
    /** @description A sample, as returned by the list of samples. Every field is always present; unset fields are null. */
    PhysicalSampleListItem: {
      /**
       * Format: uuid
       * @description Identifies the sample.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      id: string;
      /**
       * @description Human-readable name of the sample.
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
       * @description The owner of the key that registered the sample.
       * @example demo
       */
      owner_id: string;
      /**
       * @description Human-readable name of the owner.
       * @example Demo
       */
      owner_name: string | null;
      /**
       * @description Number of distinct data items that the annotations of the sample reference.
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
       * @description The intended material.
       * @example {
       *       "substrate": null,
       *       "sample_name": "GaAs"
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
       *       "id": "notes-17",
       *       "content": null,
       *       "last_updated": null
       *     }
       */
      detail_notes: components['schemas']['DetailNotes'];
    };
    /** @description A failed request (RFC 9457). */
    Problem: {
      /**
       * Format: uri-reference
       * @description Identifies the problem type. Relative to the server, which serves a page about it.
       * @example /problems/not-found
       */
      type: string;
      /**
       * @description Short human-readable summary; the same for every problem of this type.
       * @example Not found
       */
      title: string;
      /**
       * @description The HTTP status code.
       * @example 404
       */
      status: number;
      /**
       * @description What went wrong in this case, and how to fix it.
       * @example No annotation with this id belongs to the sample.
       */
      detail: string;
      /**
       * Format: uri-reference
       * @description The requested path.
       * @example /physical_samples/
       */
      instance: string;
      /**
       * @description The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
       * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
       */
      request_id: string;
      /**
       * Format: uuid
       * @description In a 409 because of a sample's name, the sample that has it.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      physical_sample_id?: string;
    };
    /**
     * @description One fault in a request, and its location.
     * @example {
     *       "location": "body",
     *       "pointer": "/annotations/17/coord_x",
     *       "message": "must be number or null"
     *     }
     */
    Fault: {
      /**
       * @description The part of the request that has the fault.
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
       * @description What was expected.
       * @example must be number or null
       */
      message: string;
    };
    /** @description A request that does not match the schema (RFC 9457), with the location of every fault. */
    ValidationProblem: {
      /**
       * Format: uri-reference
       * @description Identifies the problem type. Relative to the server, which serves a page about it.
       * @example /problems/validation
       */
      type: string;
      /**
       * @description Short human-readable summary; the same for every problem of this type.
       * @example The request does not fit the schema
       */
      title: string;
      /**
       * @description The HTTP status code.
       * @example 422
       */
      status: number;
      /**
       * @description What went wrong in this case, and how to fix it.
       * @example 1 fault found.
       */
      detail: string;
      /**
       * Format: uri-reference
       * @description The requested path.
       * @example /physical_samples/
       */
      instance: string;
      /**
       * @description The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
       * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
       */
      request_id: string;
      /**
       * @description The faults found, one per location.
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
    /** @description A sample to register. Fields that are omitted or null are not set. */
    PhysicalSampleCreate: {
      /**
       * @description Human-readable name of the sample, unique in its organisation.
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
     * @description A JSON object with names of your choice, or null.
     * @example {
     *       "scan": "line"
     *     }
     */
    Metadata: {
      [key: string]: components['schemas']['JsonValue'];
    } | null;
    /** @description A sample, as returned by the operations that write it. Every field is always present; unset fields are null. */
    PhysicalSample: {
      /**
       * Format: uuid
       * @description Identifies the sample.
       * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
       */
      id: string;
      /**
       * @description Human-readable name of the sample.
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
       * @description The owner of the key that registered the sample.
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
    /** @description The fields to change. Omitted fields stay unchanged, and null clears a field. */
    PhysicalSampleUpdate: {
      /**
       * @description Human-readable name of the sample, unique in its organisation.
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
       * @description Replaces the whole metadata of the sample.
       * @example {
       *       "substrate": "sapphire"
       *     }
       */
      physical_sample_metadata?: components['schemas']['Metadata'];
    };
    /**
     * @description The reference frame of the coordinates: `sample_relative` has its origin at the centre of the sample and rotates with it; `stage_absolute` is fixed to the stage of the tool.
     * @example sample_relative
     * @enum {string}
     */
    CoordRefFrame: 'sample_relative' | 'stage_absolute';
    /** @description A property of a sample in one unit and one reference frame, with statistics of its values. Every field is always present. */
    SampleProperty: {
      /**
       * @description The property that was measured.
       * @example thickness
       */
      property_name: string;
      /**
       * @description The unit of its values; null for a ratio or a count.
       * @example nm
       */
      property_unit: string | null;
      coord_ref_frame: components['schemas']['CoordRefFrame'];
      /**
       * @description The unit of the coordinates.
       * @example mm
       */
      coord_units: string | null;
      /**
       * @description How many annotations there are, ignored ones included.
       * @example 49
       */
      num_annotations: number;
      /**
       * @description How many of them are ignored and left out of the statistics.
       * @example 0
       */
      num_ignored: number;
      /**
       * @description How many of them have both `coord_x` and `coord_y`.
       * @example 49
       */
      num_placed: number;
      /**
       * @description The smallest value; null when all are ignored.
       * @example 24.2
       */
      minimum: number | null;
      /**
       * @description The largest value; null when all are ignored.
       * @example 25.3
       */
      maximum: number | null;
      /**
       * @description The arithmetic mean; null when all values are ignored, or their sum is too large for a double.
       * @example 24.8
       */
      mean: number | null;
      /**
       * @description The standard deviation of a sample (n − 1); null for fewer than two values, or when it is too large for a double.
       * @example 0.4
       */
      standard_deviation: number | null;
      /**
       * Format: date-time
       * @description When the annotation that was written last was written, in UTC, always with milliseconds.
       * @example 2024-01-16T09:30:00.000Z
       */
      last_updated: string;
    };
    /**
     * @description A stored measurement. Every field is always present; unset fields are null.
     * @example {
     *       "id": "d4c3b2a1-8765-ba09-fedc-0987654321ba",
     *       "physical_sample_id": "a1b2c3d4-5678-90ab-cdef-1234567890ab",
     *       "property_name": "thickness",
     *       "property_value": 25.1,
     *       "property_unit": "nm",
     *       "char_source_type": "ellipsometry",
     *       "coord_ref_frame": "sample_relative",
     *       "coord_units": "mm",
     *       "coord_x": 1.5,
     *       "coord_y": 2,
     *       "coord_z": null,
     *       "data_id": null,
     *       "annotation_metadata": null,
     *       "last_updated": "2024-01-16T09:30:00.000Z",
     *       "version": "1.1.0"
     *     }
     */
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
       * @description The property that was measured: free text, by convention in snake case and without the unit.
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
       * @description The measurement technique, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
       * @example ellipsometry
       */
      char_source_type: string | null;
      coord_ref_frame: components['schemas']['CoordRefFrame'];
      /**
       * @description The unit of the coordinates; by convention `mm`.
       * @example mm
       */
      coord_units: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when unknown.
       * @example 1.5
       */
      coord_x: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when unknown.
       * @example 2
       */
      coord_y: number | null;
      /**
       * @description Height or depth at which the value was measured. Null when not applicable.
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
    /** @description A measurement to record. Fields that are omitted or null are not set. */
    AnnotationCreate: {
      /**
       * @description The property that was measured: free text, by convention in snake case and without the unit.
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
       * @description The reference frame of the coordinates. Null means the default.
       * @default sample_relative
       * @example sample_relative
       */
      coord_ref_frame?: components['schemas']['CoordRefFrame'] | null;
      /**
       * @description The unit of the coordinates; by convention `mm`.
       * @example mm
       */
      coord_units?: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when unknown.
       * @example 1.5
       */
      coord_x?: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when unknown.
       * @example 2
       */
      coord_y?: number | null;
      /**
       * @description Height or depth at which the value was measured. Null when not applicable.
       * @example null
       */
      coord_z?: number | null;
      /**
       * @description The measurement technique, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
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
       * @description Anything else worth keeping about the measurement. Returned as `annotation_metadata`.
       * @example {
       *       "scan": "line"
       *     }
       */
      metadata?: components['schemas']['Metadata'];
    };
    /** @description What a request to delete the annotations of an import has done. */
    AnnotationDeletion: {
      /**
       * @description The import that was asked for.
       * @example 2024-01-16-ellipsometer
       */
      import_id: string;
      /**
       * @description How many annotations this request has deleted.
       * @example 49
       */
      num_deleted: number;
      /**
       * @description Whether the import has more annotations, which the same request deletes when it is sent again.
       * @example false
       */
      has_more: boolean;
    };
    /** @description Many measurements to record together: either all are stored or none. */
    AnnotationBulkCreate: {
      /**
       * @description The measurements; the response keeps their order.
       * @example [
       *       {
       *         "property_name": "thickness",
       *         "property_value": 25.1
       *       }
       *     ]
       */
      annotations: components['schemas']['AnnotationCreate'][];
    };
    /** @description The fields to change. Omitted fields stay unchanged, null clears a nullable field, and an empty object changes nothing. */
    AnnotationUpdate: {
      /**
       * @description The property that was measured: free text, by convention in snake case and without the unit.
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
       * @description The unit of the coordinates; by convention `mm`.
       * @example mm
       */
      coord_units?: string | null;
      /**
       * @description Position along x; in `sample_relative`, from the centre of the sample. Null when unknown.
       * @example 1.5
       */
      coord_x?: number | null;
      /**
       * @description Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when unknown.
       * @example 2
       */
      coord_y?: number | null;
      /**
       * @description Height or depth at which the value was measured. Null when not applicable.
       * @example null
       */
      coord_z?: number | null;
      /**
       * @description Replaces the whole metadata; it is not merged with the stored value. Returned as `annotation_metadata`.
       * @example {
       *       "scan": "line",
       *       "operator": "mk"
       *     }
       */
      metadata?: components['schemas']['Metadata'];
    };
    /** @description A change of an annotation: who replaced what, and when. */
    AnnotationChange: {
      /**
       * @description What was done to the annotation.
       * @example update
       * @enum {string}
       */
      action: 'update' | 'delete';
      /**
       * Format: date-time
       * @description When it was done, in UTC, always with milliseconds.
       * @example 2024-01-16T09:45:00.000Z
       */
      changed_at: string;
      /**
       * @description The owner of the key that did it.
       * @example demo
       */
      changed_by_id: string;
      /**
       * @description Human-readable name of the owner of the key.
       * @example Demo
       */
      changed_by_name: string | null;
      /** @description The annotation before the change. */
      before: components['schemas']['Annotation'];
    };
    /** @description Any JSON value; each limit applies to values of its type. */
    JsonValue: AnyJson;
  };
  responses: {
    /** @description The request has no key, or an unknown one. */
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
    /** @description The key is valid but lacks the scope that the operation requires. */
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
         *       "detail": "This operation requires a key with the scope write.",
         *       "instance": "/physical_samples/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The `Accept` header excludes JSON. */
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
         *       "detail": "This API returns application/json: allow it in the Accept header, or omit the header.",
         *       "instance": "/physical_samples/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request does not match the schema. */
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
    /** @description The key has used up its requests for now. Nothing was carried out. */
    'too-many-requests': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        'Retry-After': components['headers']['retry-after'];
        'RateLimit-Policy': components['headers']['rate-limit-policy'];
        RateLimit: components['headers']['rate-limit'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/too-many-requests",
         *       "title": "The key has no requests left",
         *       "status": 429,
         *       "detail": "The key has no requests left. Retry-After says in how many seconds it has some again.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The server failed. Its log has the cause, under the request id. */
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
    /** @description The server is stopping or overloaded, or its storage is busy. */
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
         *       "title": "The server is temporarily unavailable",
         *       "status": 503,
         *       "detail": "The server is stopping. Retry shortly.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body is not JSON or not I-JSON, or the path has invalid percent-encoding. */
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
         *       "detail": "The body is not JSON: see line 1, column 19.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The request did not arrive in full within the server's time limit. */
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
         *       "detail": "The request did not arrive in time. Send the request again.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description Another sample of the organisation has this name; then `physical_sample_id` is its id. Or the idempotency key belongs to another request, or to one still in progress; then `Retry-After` says when to retry. */
    'name-conflict': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        'Retry-After': components['headers']['retry-after-optional'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/conflict",
         *       "title": "It conflicts with what is there",
         *       "status": 409,
         *       "detail": "Another sample of your organisation has this name. Use that one, or choose another name.",
         *       "instance": "/physical_samples/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11",
         *       "physical_sample_id": "a1b2c3d4-5678-90ab-cdef-1234567890ab"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The body has more bytes, names or values than this operation takes: 1,048,576 bytes, or 67,108,864 for a bulk. See “JSON” in the description of the API. */
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
         *       "detail": "The body may have at most 1048576 bytes. Send less, or split it into several requests.",
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
         *       "detail": "Send the body as application/json, without compression or with gzip.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description What the client has is still current. There is no body. */
    'not-modified': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        ETag: components['headers']['etag'];
        [name: string]: unknown;
      };
      content?: never;
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
    /** @description Another sample of the organisation has this name. `physical_sample_id` is its id. */
    'name-taken': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/conflict",
         *       "title": "It conflicts with what is there",
         *       "status": 409,
         *       "detail": "Another sample of your organisation has this name. Use that one, or choose another name.",
         *       "instance": "/physical_samples/4f1c2b7e-5d7a-4d0e-9f3e-6a1b2c3d4e5f",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11",
         *       "physical_sample_id": "a1b2c3d4-5678-90ab-cdef-1234567890ab"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description What the request would change no longer has the `ETag` in `If-Match`: somebody changed it in the meantime. Nothing was changed. */
    'precondition-failed': {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/precondition-failed",
         *       "title": "It has been changed in the meantime",
         *       "status": 412,
         *       "detail": "This is not the version that If-Match names. Get the current one, and decide again.",
         *       "instance": "/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/d4c3b2a1-8765-ba09-fedc-0987654321ba",
         *       "request_id": "7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11"
         *     }
         */
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description The idempotency key belongs to another request, or to one still in progress; then `Retry-After` says when to retry. Or an annotation has no change that could be undone. */
    conflict: {
      headers: {
        'X-Request-Id': components['headers']['request-id'];
        'Retry-After': components['headers']['retry-after-optional'];
        [name: string]: unknown;
      };
      content: {
        /**
         * @example {
         *       "type": "/problems/conflict",
         *       "title": "It conflicts with what is there",
         *       "status": 409,
         *       "detail": "This idempotency key was used for another request. Use a new one.",
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
     * @description Only samples with exactly this name. The public API does not document this parameter.
     * @example GaAs-003
     */
    'sample-name': string;
    /**
     * @description Only samples with (true) or without (false) annotations that reference a data item. `True` and `False` are accepted as well.
     * @example true
     */
    'has-data-item': boolean;
    /**
     * @description Maximum number of samples to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
     * @example 100
     */
    'sample-limit': number;
    /**
     * @description Where to continue: the cursor in the `Link` header of the previous page. The public API does not document this parameter.
     * @example MTAw
     */
    cursor: string;
    /**
     * @description Makes this request safe to retry: it is recorded only once. Any unique text, such as a UUID. The public API does not document this header.
     * @example 6f1b6c0e-3d0b-4f6e-9a55-0c2f7f4b8a11
     */
    'idempotency-key': string;
    /**
     * @description The sample.
     * @example a1b2c3d4-5678-90ab-cdef-1234567890ab
     */
    'physical-sample-id': string;
    /**
     * @description The `ETag` of what the client has already. If that is still current, the response is 304 without a body. The public API does not document this header.
     * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
     */
    'if-none-match': string;
    /**
     * @description Carries out the request only if what it changes still has this `ETag`; otherwise the response is 412 and nothing changes. `*` matches whatever is there. The public API does not document this header.
     * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
     */
    'if-match': string;
    /**
     * @description Only annotations with exactly this property name.
     * @example thickness
     */
    'property-name': string;
    /**
     * @description Only annotations with exactly this unit of the value. The public API does not document this parameter.
     * @example nm
     */
    'property-unit': string;
    /**
     * @description Only annotations measured with exactly this technique.
     * @example ellipsometry
     */
    'char-source-type': string;
    /**
     * @description Only annotations with coordinates in this reference frame. The public API does not document this parameter.
     * @example sample_relative
     */
    'frame-filter': components['schemas']['CoordRefFrame'];
    /**
     * @description Only annotations with `coord_x` of at least this value. Excludes annotations without `coord_x`.
     * @example -150
     */
    'x-min': number;
    /**
     * @description Only annotations with `coord_x` of at most this value. Excludes annotations without `coord_x`.
     * @example 150
     */
    'x-max': number;
    /**
     * @description Only annotations with `coord_y` of at least this value. Excludes annotations without `coord_y`.
     * @example -150
     */
    'y-min': number;
    /**
     * @description Only annotations with `coord_y` of at most this value. Excludes annotations without `coord_y`.
     * @example 150
     */
    'y-max': number;
    /**
     * @description Only annotations with `coord_z` of at least this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
     * @example 0
     */
    'z-min': number;
    /**
     * @description Only annotations with `coord_z` of at most this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
     * @example 0.5
     */
    'z-max': number;
    /**
     * @description Only annotations whose metadata has this text as `import_id`. The public API does not document this parameter.
     * @example 2024-01-16-ellipsometer
     */
    'import-id': string;
    /**
     * @description Maximum number of annotations to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
     * @example 100
     */
    limit: number;
    /**
     * @description The import whose annotations to delete.
     * @example 2024-01-16-ellipsometer
     */
    'deleted-import-id': string;
    /**
     * @description The annotation.
     * @example d4c3b2a1-8765-ba09-fedc-0987654321ba
     */
    'annotation-id': string;
  };
  requestBodies: never;
  headers: {
    /**
     * @description Identifies the request. Echoes the id sent in the same header if it is valid; otherwise a new one.
     * @example 7f3c2f0e-9a52-4c5c-8b7e-1f5a6f1c9d11
     */
    'request-id': string;
    /**
     * @description Link to the next page (RFC 8288, relation `next`), when `limit` was given and there are more annotations.
     * @example </physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/?limit=100&cursor=MTAw>; rel="next"
     */
    link: string;
    /**
     * @description How to authenticate.
     * @example ApiKey
     */
    'www-authenticate': 'ApiKey';
    /**
     * @description Seconds to wait before retrying.
     * @example 1
     */
    'retry-after': number;
    /**
     * @description The limit: at most `q` requests in each `w` seconds (draft-ietf-httpapi-ratelimit-headers-10).
     * @example "requests-per-key";q=600;w=60
     */
    'rate-limit-policy': string;
    /**
     * @description `r` requests are left, and all of them again in `t` seconds (draft-ietf-httpapi-ratelimit-headers-10).
     * @example "requests-per-key";r=0;t=17
     */
    'rate-limit': string;
    /**
     * @description Present when the `Idempotency-Key` has been used before and this is the stored response.
     * @example true
     */
    'idempotency-replayed': 'true';
    /**
     * @description Seconds to wait before retrying.
     * @example 1
     */
    'retry-after-optional': number;
    /**
     * @description Identifies this version of what the response shows. It changes with every change. Send it in `If-Match` to change only this version, or in `If-None-Match` to receive only a newer one.
     * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
     */
    etag: string;
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
         * @description Only samples with exactly this name. The public API does not document this parameter.
         * @example GaAs-003
         */
        name?: components['parameters']['sample-name'];
        /**
         * @description Only samples with (true) or without (false) annotations that reference a data item. `True` and `False` are accepted as well.
         * @example true
         */
        has_data_item?: components['parameters']['has-data-item'];
        /**
         * @description Maximum number of samples to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
         * @example 100
         */
        limit?: components['parameters']['sample-limit'];
        /**
         * @description Where to continue: the cursor in the `Link` header of the previous page. The public API does not document this parameter.
         * @example MTAw
         */
        cursor?: components['parameters']['cursor'];
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
          Link: components['headers']['link'];
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
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  createPhysicalSample: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes this request safe to retry: it is recorded only once. Any unique text, such as a UUID. The public API does not document this header.
         * @example 6f1b6c0e-3d0b-4f6e-9a55-0c2f7f4b8a11
         */
        'Idempotency-Key'?: components['parameters']['idempotency-key'];
      };
      path?: never;
      cookie?: never;
    };
    /** @description The sample to register. */
    requestBody: {
      content: {
        'application/json': components['schemas']['PhysicalSampleCreate'];
      };
    };
    responses: {
      /** @description The registered sample. */
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
      409: components['responses']['name-conflict'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  getPhysicalSample: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The `ETag` of what the client has already. If that is still current, the response is 304 without a body. The public API does not document this header.
         * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
         */
        'If-None-Match'?: components['parameters']['if-none-match'];
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
    requestBody?: never;
    responses: {
      /** @description The sample. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhysicalSample'];
        };
      };
      304: components['responses']['not-modified'];
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  updatePhysicalSample: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Carries out the request only if what it changes still has this `ETag`; otherwise the response is 412 and nothing changes. `*` matches whatever is there. The public API does not document this header.
         * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
         */
        'If-Match'?: components['parameters']['if-match'];
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
    /** @description The fields to change. */
    requestBody: {
      content: {
        'application/json': components['schemas']['PhysicalSampleUpdate'];
      };
    };
    responses: {
      /** @description The updated sample. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          ETag: components['headers']['etag'];
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
      409: components['responses']['name-taken'];
      412: components['responses']['precondition-failed'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  listSampleProperties: {
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
    requestBody?: never;
    responses: {
      /** @description The properties; an empty array when the sample has no annotations. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SampleProperty'][];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  listSampleAnnotations: {
    parameters: {
      query?: {
        /**
         * @description Only annotations with exactly this property name.
         * @example thickness
         */
        property_name?: components['parameters']['property-name'];
        /**
         * @description Only annotations with exactly this unit of the value. The public API does not document this parameter.
         * @example nm
         */
        property_unit?: components['parameters']['property-unit'];
        /**
         * @description Only annotations measured with exactly this technique.
         * @example ellipsometry
         */
        char_source_type?: components['parameters']['char-source-type'];
        /**
         * @description Only annotations with coordinates in this reference frame. The public API does not document this parameter.
         * @example sample_relative
         */
        coord_ref_frame?: components['parameters']['frame-filter'];
        /**
         * @description Only annotations with `coord_x` of at least this value. Excludes annotations without `coord_x`.
         * @example -150
         */
        x_min?: components['parameters']['x-min'];
        /**
         * @description Only annotations with `coord_x` of at most this value. Excludes annotations without `coord_x`.
         * @example 150
         */
        x_max?: components['parameters']['x-max'];
        /**
         * @description Only annotations with `coord_y` of at least this value. Excludes annotations without `coord_y`.
         * @example -150
         */
        y_min?: components['parameters']['y-min'];
        /**
         * @description Only annotations with `coord_y` of at most this value. Excludes annotations without `coord_y`.
         * @example 150
         */
        y_max?: components['parameters']['y-max'];
        /**
         * @description Only annotations with `coord_z` of at least this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
         * @example 0
         */
        z_min?: components['parameters']['z-min'];
        /**
         * @description Only annotations with `coord_z` of at most this value. Excludes annotations without `coord_z`. The public API does not document this parameter.
         * @example 0.5
         */
        z_max?: components['parameters']['z-max'];
        /**
         * @description Only annotations whose metadata has this text as `import_id`. The public API does not document this parameter.
         * @example 2024-01-16-ellipsometer
         */
        import_id?: components['parameters']['import-id'];
        /**
         * @description Maximum number of annotations to return. When there are more, the `Link` header leads to the next page. Without it, all are returned. The public API does not document this parameter.
         * @example 100
         */
        limit?: components['parameters']['limit'];
        /**
         * @description Where to continue: the cursor in the `Link` header of the previous page. The public API does not document this parameter.
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
      /** @description The annotations; an empty array when the sample has none. */
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
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  createSampleAnnotation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes this request safe to retry: it is recorded only once. Any unique text, such as a UUID. The public API does not document this header.
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
    /** @description The measurement to record. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnotationCreate'];
      };
    };
    responses: {
      /** @description The stored annotation. */
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
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  deleteSampleAnnotations: {
    parameters: {
      query: {
        /**
         * @description The import whose annotations to delete.
         * @example 2024-01-16-ellipsometer
         */
        import_id: components['parameters']['deleted-import-id'];
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
      /** @description How many annotations were deleted; none when the import has none. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnotationDeletion'];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  bulkCreateSampleAnnotations: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes this request safe to retry: it is recorded only once. Any unique text, such as a UUID. The public API does not document this header.
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
    /** @description The measurements to record. */
    requestBody: {
      content: {
        'application/json': components['schemas']['AnnotationBulkCreate'];
      };
    };
    responses: {
      /** @description The stored annotations, in request order. */
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
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  getSampleAnnotation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description The `ETag` of what the client has already. If that is still current, the response is 304 without a body. The public API does not document this header.
         * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
         */
        'If-None-Match'?: components['parameters']['if-none-match'];
      };
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
          ETag: components['headers']['etag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Annotation'];
        };
      };
      304: components['responses']['not-modified'];
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  deleteSampleAnnotation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Carries out the request only if what it changes still has this `ETag`; otherwise the response is 412 and nothing changes. `*` matches whatever is there. The public API does not document this header.
         * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
         */
        'If-Match'?: components['parameters']['if-match'];
      };
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
      /** @description The annotation has been deleted. */
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
      412: components['responses']['precondition-failed'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  updateSampleAnnotation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Carries out the request only if what it changes still has this `ETag`; otherwise the response is 412 and nothing changes. `*` matches whatever is there. The public API does not document this header.
         * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
         */
        'If-Match'?: components['parameters']['if-match'];
      };
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
      /** @description The updated annotation. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          ETag: components['headers']['etag'];
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
      412: components['responses']['precondition-failed'];
      413: components['responses']['content-too-large'];
      415: components['responses']['unsupported-media-type'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  listAnnotationHistory: {
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
      /** @description The changes; an empty array when the annotation has never been changed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['request-id'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AnnotationChange'][];
        };
      };
      400: components['responses']['bad-request'];
      401: components['responses']['unauthorized'];
      403: components['responses']['forbidden'];
      404: components['responses']['not-found'];
      406: components['responses']['not-acceptable'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
  undoAnnotationChange: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes this request safe to retry: it is recorded only once. Any unique text, such as a UUID. The public API does not document this header.
         * @example 6f1b6c0e-3d0b-4f6e-9a55-0c2f7f4b8a11
         */
        'Idempotency-Key'?: components['parameters']['idempotency-key'];
        /**
         * @description Carries out the request only if what it changes still has this `ETag`; otherwise the response is 412 and nothing changes. `*` matches whatever is there. The public API does not document this header.
         * @example "q6mY0vXr1nJ0w4v1c8G5yq0mVhJm8m9h0YxJQyJ3c2E"
         */
        'If-Match'?: components['parameters']['if-match'];
      };
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
      /** @description The annotation, with its former values. */
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
      409: components['responses']['conflict'];
      412: components['responses']['precondition-failed'];
      422: components['responses']['unprocessable-content'];
      429: components['responses']['too-many-requests'];
      500: components['responses']['internal-server-error'];
      503: components['responses']['service-unavailable'];
    };
  };
}
