import { isObject } from './load/shapes.ts';
import type { Model } from './model/model.ts';
import type { Schema } from './schema/schemas.ts';
import { isPlainObject, typeOf } from './schema/type-of.ts';
import { docComment, HEADER } from './source.ts';

/** The types of the document under their own names: objects as interfaces, which editors and compilers show by name. */
export function emitModels({ schemas, types }: Model): string {
  const nameOf = (component: string): string => schemas.typeNameOf(component);
  const components = [...schemas.components].map(([name, schema]) =>
    emitModel(nameOf(name), schema, descriptionOf(schema), nameOf),
  );
  const others = types.map(({ name, schema, description }) => emitModel(name, schema, description, nameOf));
  return `${HEADER}
${[...components, ...others].join('\n\n') || 'export {};'}
`;
}

const descriptionOf = (schema: Schema): string =>
  isObject(schema) && typeof schema['description'] === 'string' ? schema['description'] : '';

function emitModel(name: string, schema: Schema, description: string, nameOf: (component: string) => string): string {
  const type = typeOf(schema, nameOf);
  const comment = description.trim() === '' ? '' : `${docComment([description])}\n`;
  return isPlainObject(schema) && type.startsWith('{')
    ? `${comment}export interface ${name} ${type}`
    : `${comment}export type ${name} = ${type};`;
}
