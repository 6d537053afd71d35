import { isObject, type JsonObject } from '../src/load/shapes.ts';
import { createSources } from '../src/load/sources.ts';
import { upgrade } from '../src/load/upgrade.ts';
import type { Model } from '../src/model/model.ts';
import { readModel } from '../src/model/read-model.ts';

/** A document of YAML or JSON, read from a text. */
export async function documentOf(text: string): Promise<{ document: JsonObject; model: () => Model }> {
  const sources = createSources(new Map([['openapi.yaml', text]]));
  const document = await sources.read('openapi.yaml');
  if (!isObject(document)) throw new Error('The document is not an object');
  upgrade(document, sources);
  return { document, model: () => readModel(document, sources) };
}

/** @throws {Refusal} for a document from which nothing right could be generated */
export const modelOf = async (text: string): Promise<Model> => (await documentOf(text)).model();

/** The smallest document with these paths, as JSON. */
export const withPaths = (paths: object, more: object = {}): string =>
  JSON.stringify({ openapi: '3.1.0', info: { title: 'Test', version: '1' }, paths, ...more }, null, 2);
