// Generated from openapi/ by `pnpm generate`. Do not edit.

/**
 * An instrument that samples are grown on.
 */
export type GrowthInstrument = {
  /**
   * Number of the instrument that the sample was grown on.
   */
  id: number;
} | null;

/**
 * The intended material, and what it is grown on.
 */
export type TargetMaterial = {
  /**
   * What the material is grown on. Null when unknown.
   */
  substrate: string | null;
  /**
   * The name or formula of the material.
   */
  sample_name: string;
} | null;

/**
 * A project that samples belong to.
 */
export interface Project {
  /**
   * Identifies the project.
   */
  id: string;
  /**
   * Human-readable name of the project.
   */
  name: string;
}

/**
 * Detailed notes on a sample, which another system keeps.
 */
export type DetailNotes = {
  /**
   * Identifies the detailed notes on the sample.
   */
  id: string;
  /**
   * What the notes say. Null when the server knows only their id.
   */
  content: string | null;
  /**
   * When the notes were last changed. Null when the server knows only their id.
   */
  last_updated: string | null;
} | null;

/**
 * A sample, as returned by the list of samples. Every field is always present; unset fields are null.
 */
export interface PhysicalSampleListItem {
  /**
   * Identifies the sample.
   */
  id: string;
  /**
   * Human-readable name of the sample.
   */
  name: string | null;
  /**
   * When the sample was registered, in UTC, always with milliseconds.
   */
  created_datetime: string;
  /**
   * When the sample itself was last written, in UTC, always with milliseconds.
   */
  last_updated: string;
  /**
   * The owner of the key that registered the sample.
   */
  owner_id: string;
  /**
   * Human-readable name of the owner.
   */
  owner_name: string | null;
  /**
   * Number of distinct data items that the annotations of the sample reference.
   */
  num_data_items: number;
  /**
   * The instrument that the sample was grown on.
   */
  growth_instrument: GrowthInstrument;
  /**
   * The intended material.
   */
  target_material: TargetMaterial;
  /**
   * The projects that the sample belongs to.
   */
  projects: Project[];
  /**
   * The detailed notes on the sample.
   */
  detail_notes: DetailNotes;
}

/**
 * A failed request (RFC 9457).
 */
export interface Problem {
  /**
   * Identifies the problem type. Relative to the server, which serves a page about it.
   */
  type: string;
  /**
   * Short human-readable summary; the same for every problem of this type.
   */
  title: string;
  /**
   * The HTTP status code.
   */
  status: number;
  /**
   * What went wrong in this case, and how to fix it.
   */
  detail: string;
  /**
   * The requested path.
   */
  instance: string;
  /**
   * The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
   */
  request_id: string;
  /**
   * In a 409 because of a sample's name, the sample that has it.
   */
  physical_sample_id?: string;
}

/**
 * One fault in a request, and its location.
 */
export interface Fault {
  /**
   * The part of the request that has the fault.
   */
  location: 'body' | 'path' | 'query' | 'header';
  /**
   * JSON Pointer (RFC 6901) to the fault: into the body, or `/` and the name of the parameter. Empty for the body as a whole.
   */
  pointer: string;
  /**
   * What was expected.
   */
  message: string;
}

/**
 * A request that does not match the schema (RFC 9457), with the location of every fault.
 */
export interface ValidationProblem {
  /**
   * Identifies the problem type. Relative to the server, which serves a page about it.
   */
  type: string;
  /**
   * Short human-readable summary; the same for every problem of this type.
   */
  title: string;
  /**
   * The HTTP status code.
   */
  status: number;
  /**
   * What went wrong in this case, and how to fix it.
   */
  detail: string;
  /**
   * The requested path.
   */
  instance: string;
  /**
   * The identifier of the request, as in the `X-Request-Id` header; quote it when asking for help.
   */
  request_id: string;
  /**
   * The faults found, one per location.
   */
  errors: Fault[];
}

/**
 * A sample to register. Fields that are omitted or null are not set.
 */
export interface PhysicalSampleCreate {
  /**
   * Human-readable name of the sample, unique in its organisation.
   */
  name?: string | null;
  /**
   * Number of the instrument that the sample was grown on.
   */
  growth_instrument_id?: number | null;
  /**
   * Number of the sample in another system.
   */
  sample_id?: number | null;
  /**
   * Identifies the detailed notes on the sample.
   */
  detail_notes_id?: string | null;
}

/**
 * A JSON object with names of your choice, or null.
 */
export type Metadata = {
  [name: string]: JsonValue;
} | null;

/**
 * A sample, as returned by the operations that write it. Every field is always present; unset fields are null.
 */
export interface PhysicalSample {
  /**
   * Identifies the sample.
   */
  id: string;
  /**
   * Human-readable name of the sample.
   */
  name: string | null;
  /**
   * When the sample was registered, in UTC, always with milliseconds.
   */
  created_datetime: string;
  /**
   * When the sample itself was last written, in UTC, always with milliseconds.
   */
  last_updated: string;
  /**
   * The version of this API that last wrote the sample.
   */
  version: string;
  /**
   * The owner of the key that registered the sample.
   */
  user_id: string;
  /**
   * Number of the instrument that the sample was grown on.
   */
  growth_instrument_id: number | null;
  /**
   * Number of the sample in another system.
   */
  sample_id: number | null;
  /**
   * Identifies the detailed notes on the sample.
   */
  detail_notes_id: string | null;
  /**
   * Anything else worth keeping about the sample.
   */
  physical_sample_metadata: Metadata;
}

/**
 * The fields to change. Omitted fields stay unchanged, and null clears a field.
 */
export interface PhysicalSampleUpdate {
  /**
   * Human-readable name of the sample, unique in its organisation.
   */
  name?: string | null;
  /**
   * Number of the sample in another system.
   */
  sample_id?: number | null;
  /**
   * Identifies the detailed notes on the sample.
   */
  detail_notes_id?: string | null;
  /**
   * Replaces the whole metadata of the sample.
   */
  physical_sample_metadata?: Metadata;
}

/**
 * The reference frame of the coordinates: `sample_relative` has its origin at the centre of the sample and rotates with it; `stage_absolute` is fixed to the stage of the tool.
 */
export type CoordRefFrame = 'sample_relative' | 'stage_absolute';

/**
 * A property of a sample in one unit and one reference frame, with statistics of its values. Every field is always present.
 */
export interface SampleProperty {
  /**
   * The property that was measured.
   */
  property_name: string;
  /**
   * The unit of its values; null for a ratio or a count.
   */
  property_unit: string | null;
  coord_ref_frame: CoordRefFrame;
  /**
   * The unit of the coordinates.
   */
  coord_units: string | null;
  /**
   * How many annotations there are, ignored ones included.
   */
  num_annotations: number;
  /**
   * How many of them are ignored and left out of the statistics.
   */
  num_ignored: number;
  /**
   * How many of them have both `coord_x` and `coord_y`.
   */
  num_placed: number;
  /**
   * The smallest value; null when all are ignored.
   */
  minimum: number | null;
  /**
   * The largest value; null when all are ignored.
   */
  maximum: number | null;
  /**
   * The arithmetic mean; null when all values are ignored, or their sum is too large for a double.
   */
  mean: number | null;
  /**
   * The standard deviation of a sample (n − 1); null for fewer than two values, or when it is too large for a double.
   */
  standard_deviation: number | null;
  /**
   * When the annotation that was written last was written, in UTC, always with milliseconds.
   */
  last_updated: string;
}

/**
 * A stored measurement. Every field is always present; unset fields are null.
 */
export interface Annotation {
  /**
   * Identifies the annotation.
   */
  id: string;
  /**
   * The sample that was measured.
   */
  physical_sample_id: string;
  /**
   * The property that was measured: free text, by convention in snake case and without the unit.
   */
  property_name: string;
  /**
   * The measured value, a finite number in the unit of `property_unit`.
   */
  property_value: number;
  /**
   * The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
   */
  property_unit: string | null;
  /**
   * The measurement technique, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
   */
  char_source_type: string | null;
  coord_ref_frame: CoordRefFrame;
  /**
   * The unit of the coordinates; by convention `mm`.
   */
  coord_units: string | null;
  /**
   * Position along x; in `sample_relative`, from the centre of the sample. Null when unknown.
   */
  coord_x: number | null;
  /**
   * Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when unknown.
   */
  coord_y: number | null;
  /**
   * Height or depth at which the value was measured. Null when not applicable.
   */
  coord_z: number | null;
  /**
   * The data item that the value was derived from.
   */
  data_id: string | null;
  /**
   * The request's `metadata`.
   */
  annotation_metadata: Metadata;
  /**
   * When the annotation was last written, in UTC, always with milliseconds.
   */
  last_updated: string;
  /**
   * The version of this API that last wrote the annotation.
   */
  version: string;
}

/**
 * A measurement to record. Fields that are omitted or null are not set.
 */
export interface AnnotationCreate {
  /**
   * The property that was measured: free text, by convention in snake case and without the unit.
   */
  property_name: string;
  /**
   * The measured value, a finite number in the unit of `property_unit`.
   */
  property_value: number;
  /**
   * The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
   */
  property_unit?: string | null;
  /**
   * The reference frame of the coordinates. Null means the default.
   */
  coord_ref_frame?: CoordRefFrame | null;
  /**
   * The unit of the coordinates; by convention `mm`.
   */
  coord_units?: string | null;
  /**
   * Position along x; in `sample_relative`, from the centre of the sample. Null when unknown.
   */
  coord_x?: number | null;
  /**
   * Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when unknown.
   */
  coord_y?: number | null;
  /**
   * Height or depth at which the value was measured. Null when not applicable.
   */
  coord_z?: number | null;
  /**
   * The measurement technique, such as `xps`, `ellipsometry`, `afm`, `xrd`, `raman` or `sims`. Free text.
   */
  char_source_type?: string | null;
  /**
   * The data item that the value was derived from.
   */
  data_id?: string | null;
  /**
   * Anything else worth keeping about the measurement. Returned as `annotation_metadata`.
   */
  metadata?: Metadata;
}

/**
 * What a request to delete the annotations of an import has done.
 */
export interface AnnotationDeletion {
  /**
   * The import that was asked for.
   */
  import_id: string;
  /**
   * How many annotations this request has deleted.
   */
  num_deleted: number;
  /**
   * Whether the import has more annotations, which the same request deletes when it is sent again.
   */
  has_more: boolean;
}

/**
 * Many measurements to record together: either all are stored or none.
 */
export interface AnnotationBulkCreate {
  /**
   * The measurements; the response keeps their order.
   */
  annotations: AnnotationCreate[];
}

/**
 * The fields to change. Omitted fields stay unchanged, null clears a nullable field, and an empty object changes nothing.
 */
export interface AnnotationUpdate {
  /**
   * The property that was measured: free text, by convention in snake case and without the unit.
   */
  property_name?: string;
  /**
   * The measured value, a finite number in the unit of `property_unit`.
   */
  property_value?: number;
  /**
   * The unit of the value, such as `nm`, `ohm/sq` or `arcsec`; null for a ratio or a count.
   */
  property_unit?: string | null;
  coord_ref_frame?: CoordRefFrame;
  /**
   * The unit of the coordinates; by convention `mm`.
   */
  coord_units?: string | null;
  /**
   * Position along x; in `sample_relative`, from the centre of the sample. Null when unknown.
   */
  coord_x?: number | null;
  /**
   * Position along y; in `sample_relative`, from the centre of the sample, away from the notch. Null when unknown.
   */
  coord_y?: number | null;
  /**
   * Height or depth at which the value was measured. Null when not applicable.
   */
  coord_z?: number | null;
  /**
   * Replaces the whole metadata; it is not merged with the stored value. Returned as `annotation_metadata`.
   */
  metadata?: Metadata;
}

/**
 * A change of an annotation: who replaced what, and when.
 */
export interface AnnotationChange {
  /**
   * What was done to the annotation.
   */
  action: 'update' | 'delete';
  /**
   * When it was done, in UTC, always with milliseconds.
   */
  changed_at: string;
  /**
   * The owner of the key that did it.
   */
  changed_by_id: string;
  /**
   * Human-readable name of the owner of the key.
   */
  changed_by_name: string | null;
  /**
   * The annotation before the change.
   */
  before: Annotation;
}

/**
 * Any JSON value; each limit applies to values of its type.
 */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | JsonValue[]
  | {
      [name: string]: JsonValue;
    };
