import { isObject, type JsonObject } from '../packages/generator/src/load/shapes.ts';
import type { Sources } from '../packages/generator/src/load/sources.ts';
import { faultOfPlaceholders } from '../packages/generator/src/plain-document.ts';

/**
 * Every `{{x-…}}` in a description must stand for a number or text of the document.
 * @throws {Refusal} for one that does not
 */
export function checkPlaceholders(document: JsonObject, sources: Sources): void {
  const visit = (value: unknown): void => {
    if (isObject(value) && typeof value['description'] === 'string') {
      const fault = faultOfPlaceholders(value['description'], document);
      if (fault !== undefined) sources.refuse(value, ['description'], fault);
    }
    if (typeof value === 'object' && value !== null) for (const member of Object.values(value)) visit(member);
  };
  visit(document);
}
