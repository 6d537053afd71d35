import { bundle } from './bundle.ts';
import type { JsonObject } from './shapes.ts';
import { createSources, type Sources } from './sources.ts';
import { upgrade } from './upgrade.ts';

/** A document in one piece, and where everything in it was written. */
export interface Loaded {
  readonly document: JsonObject;
  readonly sources: Sources;
}

/**
 * Reads a document and every file that it refers to.
 * @param texts Files by path that need not be read.
 * @throws {Refusal} if one cannot be read, or is of a version that is not supported
 */
export async function loadDocument(file: string, texts?: ReadonlyMap<string, string>): Promise<Loaded> {
  const sources = createSources(texts);
  const document = await bundle(file, sources);
  upgrade(document, sources);
  return { document, sources };
}
