import type { Model } from '../model/model.ts';
import { importModels, qualified } from '../model/types.ts';
import { HEADER } from '../source.ts';
import { bareSchema } from './bare-schema.ts';
import type { Checks } from './checked-schemas.ts';
import { compileChecks, type NamedSchemas } from './compile-checks.ts';
import { EQUAL } from './equal.ts';
import { CODE_POINTS } from './text-length.ts';

/** The checks as self-contained JavaScript: each schema twice, to stop at the first fault or to find all. */
export function emitChecks({ schemas: all }: Pick<Model, 'schemas'>, { schemas }: Pick<Checks, 'schemas'>): string {
  const nameOf = (component: string): string => all.checkNameOf(component);
  const components = [...all.components].map(([name, schema]) => [nameOf(name), bareSchema(schema, nameOf)]);
  const others = [...schemas].map(([name, { schema }]) => [name, schema]);
  // A component is defined by itself, not by the reference to it.
  const named: NamedSchemas = { ...Object.fromEntries(others), ...Object.fromEntries(components) };
  const exported = [...schemas.keys()];
  const compile = (allErrors: boolean): string => compileChecks(named, exported, { allErrors });
  return `${HEADER}
export ${CODE_POINTS}

${EQUAL}

export const first = ((exports) => {
${compile(false)}
return exports;
})({});

export const all = ((exports) => {
${compile(true)}
return exports;
})({});
`;
}

/** The type declarations of the checks. */
export function emitCheckTypes(model: Model, { schemas }: Pick<Checks, 'schemas'>): string {
  const names = new Set([...model.schemas.typeNames.values(), ...model.types.map(({ name }) => name)]);
  const rows = [...schemas].map(([name, { type }]) => `readonly ${name}: Check<${qualified(type, names)}>;`).join('\n');
  return `${HEADER}
${importModels(model, rows)}

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
${rows}
}

/** The number of Unicode code points. */
export declare function codePoints(text: string): number;
/** These stop at the first fault. */
export declare const first: Checks;
/** These find every fault. */
export declare const all: Checks;
`;
}
