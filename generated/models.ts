// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { components } from './schema.ts';

type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

/**
 * An instrument that samples are grown on.
 */
export type GrowthInstrument = Schema<'GrowthInstrument'>;

/**
 * The material that was meant to grow.
 */
export type TargetMaterial = Schema<'TargetMaterial'>;

/**
 * A project that samples belong to.
 */
export interface Project extends Schema<'Project'> {}

/**
 * Detailed notes on a sample.
 */
export type DetailNotes = Schema<'DetailNotes'>;

/**
 * A sample as those who read the list of samples see it. Every field is always present; one that is not set is null.
 */
export interface PhysicalSampleListItem extends Schema<'PhysicalSampleListItem'> {}

/**
 * A request that failed (RFC 9457).
 */
export interface Problem extends Schema<'Problem'> {}

/**
 * One fault of a request, and its place.
 */
export interface Fault extends Schema<'Fault'> {}

/**
 * A request that does not fit the schema (RFC 9457), with the place of every fault.
 */
export interface ValidationProblem extends Schema<'ValidationProblem'> {}

/**
 * A sample to register. Fields that are left out, or null, are not set.
 */
export interface PhysicalSampleCreate extends Schema<'PhysicalSampleCreate'> {}

/**
 * Any JSON value; the limits hold for the values of their kind.
 */
export type JsonValue = Schema<'JsonValue'>;

/**
 * A JSON object with names of your choice, or null.
 */
export type Metadata = Schema<'Metadata'>;

/**
 * A sample as those who write it see it. Every field is always present; one that is not set is null.
 */
export interface PhysicalSample extends Schema<'PhysicalSample'> {}

/**
 * The fields to change. Fields that are left out stay as they are, and null clears a field.
 */
export interface PhysicalSampleUpdate extends Schema<'PhysicalSampleUpdate'> {}

/**
 * The frame that the coordinates are given in: `sample_relative` has its origin at the centre of the sample and turns with it, `stage_absolute` belongs to the stage of the tool.
 */
export type CoordRefFrame = Schema<'CoordRefFrame'>;

/**
 * A stored measurement. Every field is always present; one that is not set is null.
 */
export interface Annotation extends Schema<'Annotation'> {}

/**
 * A measurement to record. Fields that are left out, or null, are not set.
 */
export interface AnnotationCreate extends Schema<'AnnotationCreate'> {}

/**
 * Many measurements to record at once: all of them are stored, or none.
 */
export interface AnnotationBulkCreate extends Schema<'AnnotationBulkCreate'> {}

/**
 * The fields to change. Fields that are left out stay as they are, null clears a field that may be empty, and an empty object changes nothing.
 */
export interface AnnotationUpdate extends Schema<'AnnotationUpdate'> {}
