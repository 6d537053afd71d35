import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { HEADER } from './source.ts';

const JSON_TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object'];

/**
 * The types of openapi-typescript, for openapi-fetch and as a second opinion on those in `models.ts`. A property with a default stays
 * optional, since a request may omit it. A schema that allows every JSON type refers to itself, which TypeScript only allows in a type
 * alias.
 */
export async function emitSchema(bundle: string): Promise<string> {
  const ast = await openapiTS(bundle, {
    defaultNonNullable: false,
    silent: true,
    inject: `export type AnyJson = null | boolean | number | string | AnyJson[] | { [name: string]: AnyJson };\n`,
    transform: ({ type }) => {
      const types: readonly unknown[] = [type].flat();
      return JSON_TYPES.every((name) => types.includes(name))
        ? ts.factory.createTypeReferenceNode('AnyJson')
        : undefined;
    },
  });
  return `${HEADER}\n${astToString(ast)}`;
}
