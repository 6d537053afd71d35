import { isObject, type JsonObject, METHODS } from '../packages/generator/src/load/shapes.ts';
import type { Sources } from '../packages/generator/src/load/sources.ts';
import { Reader } from '../packages/generator/src/model/reader.ts';

/**
 * Problem examples must have the type and title that `x-wafermark-problems` defines for their status.
 * @throws {Refusal} when they differ, or when a documented failure has no problem type
 */
export function checkProblems(document: JsonObject, sources: Sources): void {
  const reader = new Reader(document, sources);
  const kinds = reader.object(document, 'x-wafermark-problems', '`x-wafermark-problems`') ?? {};
  const paths = reader.object(document, 'paths', '`paths`') ?? {};
  for (const path of Object.keys(paths)) {
    const item = reader.resolve(paths[path], paths, path, 'a path');
    for (const method of METHODS) {
      const responses = isObject(item[method]) ? (reader.object(item[method], 'responses', '`responses`') ?? {}) : {};
      for (const status of Object.keys(responses)) {
        // `4XX` and `default` stand for several problems.
        if (!/^[45]\d\d$/.test(status)) continue;
        const response = reader.resolve(responses[status], responses, status, 'a response');
        const content = isObject(response['content']) ? response['content']['application/problem+json'] : undefined;
        const example = isObject(content) ? content['example'] : undefined;
        const kind = kinds[status];
        const agree =
          isObject(kind) && isObject(example) && example['type'] === kind['type'] && example['title'] === kind['title'];
        if (!agree || example['status'] !== Number(status)) {
          reader.refuse(
            response,
            [],
            `the example of the problem ${status} differs from \`x-wafermark-problems\`; write the type, title and status that stand there`,
          );
        }
      }
    }
  }
}
