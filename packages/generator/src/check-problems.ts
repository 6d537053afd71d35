import { type Document, type ResponseObject, resolve } from './document.ts';
import { readOperations } from './operation.ts';

/**
 * Problem examples must have the type and title that `x-wafermark-problems` defines for their status.
 * @throws when they differ, or when a documented failure has no problem type
 */
export function checkProblems(document: Document): void {
  const kinds = document['x-wafermark-problems'];
  for (const { id, method, path } of readOperations(document)) {
    const responses = document.paths[path]?.[method.toLowerCase()]?.responses ?? {};
    for (const [status, reference] of Object.entries<ResponseObject>(responses)) {
      if (Number(status) < 400) continue;
      const example = resolve(document, reference).content?.['application/problem+json']?.example;
      const kind = kinds[status];
      const agree = kind !== undefined && example?.['type'] === kind.type && example['title'] === kind.title;
      if (!agree || example['status'] !== Number(status)) {
        throw new Error(`${id} ${status}: the example of the problem differs from x-wafermark-problems`);
      }
    }
  }
}
