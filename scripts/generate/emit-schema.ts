import { pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { HEADER } from './source.ts';

/** The types of openapi-typescript. A property with a default stays optional, since a request may leave it out. */
export async function emitSchema(bundle: string): Promise<string> {
  const ast = await openapiTS(pathToFileURL(bundle), { defaultNonNullable: false, immutable: true, silent: true });
  return `${HEADER}\n${astToString(ast)}`;
}
