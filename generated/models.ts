// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { components } from './schema.ts';

/**
 * An instrument that samples are grown on.
 */
export type GrowthInstrument = components['schemas']['GrowthInstrument'];

/**
 * The intended material.
 */
export type TargetMaterial = components['schemas']['TargetMaterial'];

/**
 * A project that samples belong to.
 */
export type Project = components['schemas']['Project'];

/**
 * Detailed notes on a sample.
 */
export type DetailNotes = components['schemas']['DetailNotes'];

/**
 * A sample, as returned by the list of samples. Every field is always present; unset fields are null.
 */
export type PhysicalSampleListItem = components['schemas']['PhysicalSampleListItem'];

/**
 * A failed request (RFC 9457).
 */
export type Problem = components['schemas']['Problem'];

/**
 * One fault in a request, and its location.
 */
export type Fault = components['schemas']['Fault'];

/**
 * A request that does not match the schema (RFC 9457), with the location of every fault.
 */
export type ValidationProblem = components['schemas']['ValidationProblem'];

/**
 * A sample to register. Fields that are omitted or null are not set.
 */
export type PhysicalSampleCreate = components['schemas']['PhysicalSampleCreate'];

/**
 * Any JSON value; each limit applies to values of its type.
 */
export type JsonValue = components['schemas']['JsonValue'];

/**
 * A JSON object with names of your choice, or null.
 */
export type Metadata = components['schemas']['Metadata'];

/**
 * A sample, as returned by the operations that write it. Every field is always present; unset fields are null.
 */
export type PhysicalSample = components['schemas']['PhysicalSample'];

/**
 * The fields to change. Omitted fields stay unchanged, and null clears a field.
 */
export type PhysicalSampleUpdate = components['schemas']['PhysicalSampleUpdate'];

/**
 * The reference frame of the coordinates: `sample_relative` has its origin at the centre of the sample and rotates with it; `stage_absolute` is fixed to the stage of the tool.
 */
export type CoordRefFrame = components['schemas']['CoordRefFrame'];

/**
 * A stored measurement. Every field is always present; unset fields are null.
 */
export type Annotation = components['schemas']['Annotation'];

/**
 * A measurement to record. Fields that are omitted or null are not set.
 */
export type AnnotationCreate = components['schemas']['AnnotationCreate'];

/**
 * Many measurements to record together: either all are stored or none.
 */
export type AnnotationBulkCreate = components['schemas']['AnnotationBulkCreate'];

/**
 * The fields to change. Omitted fields stay unchanged, null clears a nullable field, and an empty object changes nothing.
 */
export type AnnotationUpdate = components['schemas']['AnnotationUpdate'];
