// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { components } from './schema.ts';

/**
 * An instrument that samples are grown on.
 */
export type GrowthInstrument = components['schemas']['GrowthInstrument'];

/**
 * The material that was meant to grow.
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
 * A sample as those who read the list of samples see it. Every field is always present; one that is not set is null.
 */
export type PhysicalSampleListItem = components['schemas']['PhysicalSampleListItem'];

/**
 * A request that failed (RFC 9457).
 */
export type Problem = components['schemas']['Problem'];

/**
 * One fault of a request, and its place.
 */
export type Fault = components['schemas']['Fault'];

/**
 * A request that does not fit the schema (RFC 9457), with the place of every fault.
 */
export type ValidationProblem = components['schemas']['ValidationProblem'];

/**
 * A sample to register. Fields that are left out, or null, are not set.
 */
export type PhysicalSampleCreate = components['schemas']['PhysicalSampleCreate'];

/**
 * Any JSON value; the limits hold for the values of their kind.
 */
export type JsonValue = components['schemas']['JsonValue'];

/**
 * A JSON object with names of your choice, or null.
 */
export type Metadata = components['schemas']['Metadata'];

/**
 * A sample as those who write it see it. Every field is always present; one that is not set is null.
 */
export type PhysicalSample = components['schemas']['PhysicalSample'];

/**
 * The fields to change. Fields that are left out stay as they are, and null clears a field.
 */
export type PhysicalSampleUpdate = components['schemas']['PhysicalSampleUpdate'];

/**
 * The frame that the coordinates are given in: `sample_relative` has its origin at the centre of the sample and turns with it, `stage_absolute` belongs to the stage of the tool.
 */
export type CoordRefFrame = components['schemas']['CoordRefFrame'];

/**
 * A stored measurement. Every field is always present; one that is not set is null.
 */
export type Annotation = components['schemas']['Annotation'];

/**
 * A measurement to record. Fields that are left out, or null, are not set.
 */
export type AnnotationCreate = components['schemas']['AnnotationCreate'];

/**
 * Many measurements to record at once: all of them are stored, or none.
 */
export type AnnotationBulkCreate = components['schemas']['AnnotationBulkCreate'];

/**
 * The fields to change. Fields that are left out stay as they are, null clears a field that may be empty, and an empty object changes nothing.
 */
export type AnnotationUpdate = components['schemas']['AnnotationUpdate'];
