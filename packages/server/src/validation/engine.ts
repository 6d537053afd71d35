import type { OperationId } from '@wafermark/generated/document/operations.ts';
import type { RequestParts, Verdict } from '@wafermark/generated/server/validation.ts';

/** Validates requests and responses against the document. */
export interface ValidationEngine {
  /** The faults of a request, or its values, converted according to their schemas. */
  checkRequest(operation: OperationId, parts: RequestParts): Verdict | Promise<Verdict>;
  /**
   * The JSON text of a response.
   * @throws {BrokenAnswerError} when the response does not match the document
   */
  writeAnswer(operation: OperationId, status: number, body: unknown): string;
  /**
   * The JSON texts of some items of an array response, separated by commas.
   * @throws {BrokenAnswerError} when an item does not match the document
   */
  writeItems(operation: OperationId, status: number, items: readonly unknown[]): string;
}

/** `compiled` is generated from the document; `reference` is express-openapi-validator, for comparison. */
export type EngineName = 'compiled' | 'reference';

/** @throws when the document is invalid */
export async function createEngine(name: EngineName): Promise<ValidationEngine> {
  // Loaded on demand: express-openapi-validator takes longer to load than everything else.
  return name === 'compiled'
    ? (await import('./compiled.ts')).compiledEngine
    : await (await import('./reference/engine.ts')).createReferenceEngine();
}
