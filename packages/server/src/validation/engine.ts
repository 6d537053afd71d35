import type { OperationId } from '@wafermark/generated/operations.ts';
import type { RequestParts, Verdict } from '@wafermark/generated/validation.ts';

/** Holds requests and answers against the document. */
export interface ValidationEngine {
  /** The faults of a request, or its values, read as their schemas say. */
  checkRequest(operation: OperationId, parts: RequestParts): Verdict | Promise<Verdict>;
  /**
   * The JSON text of an answer.
   * @throws {BrokenAnswerError} when the answer does not fit the document
   */
  writeAnswer(operation: OperationId, status: number, body: unknown): string;
  /**
   * Some items of an answer that is an array: their JSON texts with commas in between.
   * @throws {BrokenAnswerError} when an item does not fit the document
   */
  writeItems(operation: OperationId, status: number, items: readonly unknown[]): string;
}

/** `compiled` is generated from the document; `reference` is express-openapi-validator, to compare it with. */
export type EngineName = 'compiled' | 'reference';

/** @throws when the document is broken */
export async function createEngine(name: EngineName): Promise<ValidationEngine> {
  // Loaded on demand: express-openapi-validator takes longer to load than all the rest.
  return name === 'compiled'
    ? (await import('./compiled.ts')).compiledEngine
    : await (await import('./reference/engine.ts')).createReferenceEngine();
}
