// Generated from openapi/ by `pnpm generate`. Do not edit.

import type {
  Annotation,
  AnnotationBulkCreate,
  AnnotationChange,
  AnnotationCreate,
  AnnotationDeletion,
  AnnotationUpdate,
  CoordRefFrame,
  DetailNotes,
  Fault,
  GrowthInstrument,
  JsonValue,
  Metadata,
  PhysicalSample,
  PhysicalSampleCreate,
  PhysicalSampleListItem,
  PhysicalSampleUpdate,
  Problem,
  Project,
  SampleProperty,
  TargetMaterial,
  ValidationProblem,
} from '../document/models.ts';

/** A fault, as checks report it. */
export interface SchemaError {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  /** The invalid property name, when the fault is in a name. */
  readonly propertyName?: string;
}

export interface Check<Value> {
  (value: unknown): value is Value;
  /** The faults of the last call; overwritten by the next. */
  readonly errors?: readonly SchemaError[] | null;
}

export interface Checks {
  readonly GrowthInstrument: Check<GrowthInstrument>;
  readonly TargetMaterial: Check<TargetMaterial>;
  readonly Project: Check<Project>;
  readonly DetailNotes: Check<DetailNotes>;
  readonly PhysicalSampleListItem: Check<PhysicalSampleListItem>;
  readonly Problem: Check<Problem>;
  readonly Fault: Check<Fault>;
  readonly ValidationProblem: Check<ValidationProblem>;
  readonly PhysicalSampleCreate: Check<PhysicalSampleCreate>;
  readonly Metadata: Check<Metadata>;
  readonly PhysicalSample: Check<PhysicalSample>;
  readonly PhysicalSampleUpdate: Check<PhysicalSampleUpdate>;
  readonly CoordRefFrame: Check<CoordRefFrame>;
  readonly SampleProperty: Check<SampleProperty>;
  readonly Annotation: Check<Annotation>;
  readonly AnnotationCreate: Check<AnnotationCreate>;
  readonly AnnotationDeletion: Check<AnnotationDeletion>;
  readonly AnnotationBulkCreate: Check<AnnotationBulkCreate>;
  readonly AnnotationUpdate: Check<AnnotationUpdate>;
  readonly AnnotationChange: Check<AnnotationChange>;
  readonly JsonValue: Check<JsonValue>;
  readonly NoParameters: Check<Readonly<Record<string, unknown>>>;
  readonly ListPhysicalSamplesQuery: Check<Readonly<Record<string, unknown>>>;
  readonly ListPhysicalSamplesList: Check<readonly unknown[]>;
  readonly CreatePhysicalSampleHeader: Check<Readonly<Record<string, unknown>>>;
  readonly GetPhysicalSamplePath: Check<Readonly<Record<string, unknown>>>;
  readonly GetPhysicalSampleHeader: Check<Readonly<Record<string, unknown>>>;
  readonly UpdatePhysicalSampleHeader: Check<Readonly<Record<string, unknown>>>;
  readonly ListSampleAnnotationsQuery: Check<Readonly<Record<string, unknown>>>;
  readonly DeleteSampleAnnotationsQuery: Check<Readonly<Record<string, unknown>>>;
  readonly BulkCreateSampleAnnotationsEnvelope: Check<Readonly<Record<string, unknown>>>;
  readonly BulkCreateSampleAnnotationsList: Check<readonly unknown[]>;
  readonly GetSampleAnnotationPath: Check<Readonly<Record<string, unknown>>>;
  readonly UndoAnnotationChangeHeader: Check<Readonly<Record<string, unknown>>>;
}

/** The number of Unicode code points. */
export declare function codePoints(text: string): number;
/** These stop at the first fault. */
export declare const first: Checks;
/** These find every fault. */
export declare const all: Checks;
