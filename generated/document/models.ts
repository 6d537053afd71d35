// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { components } from './schema.ts';

type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/**
 * An instrument that samples are grown on.
 */
export type GrowthInstrument = Schema<'GrowthInstrument'>;

/**
 * The intended material, and what it is grown on.
 */
export type TargetMaterial = Schema<'TargetMaterial'>;

/**
 * A project that samples belong to.
 */
export interface Project extends Schema<'Project'> {}

/**
 * Detailed notes on a sample, which another system keeps.
 */
export type DetailNotes = Schema<'DetailNotes'>;

/**
 * A sample, as returned by the list of samples. Every field is always present; unset fields are null.
 */
export interface PhysicalSampleListItem extends Schema<'PhysicalSampleListItem'> {}

/**
 * A failed request (RFC 9457).
 */
export interface Problem extends Schema<'Problem'> {}

/**
 * One fault in a request, and its location.
 */
export interface Fault extends Schema<'Fault'> {}

/**
 * A request that does not match the schema (RFC 9457), with the location of every fault.
 */
export interface ValidationProblem extends Schema<'ValidationProblem'> {}

/**
 * A sample to register. Fields that are omitted or null are not set.
 */
export interface PhysicalSampleCreate extends Schema<'PhysicalSampleCreate'> {}

/**
 * A JSON object with names of your choice, or null.
 */
export type Metadata = Schema<'Metadata'>;

/**
 * A sample, as returned by the operations that write it. Every field is always present; unset fields are null.
 */
export interface PhysicalSample extends Schema<'PhysicalSample'> {}

/**
 * The fields to change. Omitted fields stay unchanged, and null clears a field.
 */
export interface PhysicalSampleUpdate extends Schema<'PhysicalSampleUpdate'> {}

/**
 * The reference frame of the coordinates: `sample_relative` has its origin at the centre of the sample and rotates with it; `stage_absolute` is fixed to the stage of the tool.
 */
export type CoordRefFrame = Schema<'CoordRefFrame'>;

/**
 * A property of a sample in one unit and one reference frame, with statistics of its values. Every field is always present.
 */
export interface SampleProperty extends Schema<'SampleProperty'> {}

/**
 * A stored measurement. Every field is always present; unset fields are null.
 */
export interface Annotation extends Schema<'Annotation'> {}

/**
 * A measurement to record. Fields that are omitted or null are not set.
 */
export interface AnnotationCreate extends Schema<'AnnotationCreate'> {}

/**
 * What a request to delete the annotations of an import has done.
 */
export interface AnnotationDeletion extends Schema<'AnnotationDeletion'> {}

/**
 * Many measurements to record together: either all are stored or none.
 */
export interface AnnotationBulkCreate extends Schema<'AnnotationBulkCreate'> {}

/**
 * The fields to change. Omitted fields stay unchanged, null clears a nullable field, and an empty object changes nothing.
 */
export interface AnnotationUpdate extends Schema<'AnnotationUpdate'> {}

/**
 * A change of an annotation: who replaced what, and when.
 */
export interface AnnotationChange extends Schema<'AnnotationChange'> {}

/**
 * Any JSON value; each limit applies to values of its type.
 */
export type JsonValue = Schema<'JsonValue'>;
