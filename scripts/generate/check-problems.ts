import { type Document, type ResponseObject, resolve } from './document.ts';
import { readOperations } from './operation.ts';

/**
 * The examples of problems repeat the type and title that `x-wafermark-problems` gives for their status.
 * @throws where they do not, or where a documented failure has no kind of problem
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
