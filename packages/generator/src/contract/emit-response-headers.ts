import { bareSchema } from '../checks/bare-schema.ts';
import type { CheckedSchema } from '../checks/checked-schemas.ts';
import { emitChecks, emitCheckTypes } from '../checks/emit-checks.ts';
import { reading } from '../emit-rules.ts';
import { isObject, type JsonObject } from '../load/shapes.ts';
import type { Model, ResponseHeader } from '../model/model.ts';
import { withoutPrototype } from '../schema/schemas.ts';
import { HEADER, literal, propertyName } from '../source.ts';

/** The headers that each response of each operation documents, and their checks. */
export function emitResponseHeaders(model: Model): Readonly<Record<string, string>> {
  const checks = new Map<string, CheckedSchema>();
  const rows = model.operations.map(({ id, typeName, answers }) => {
    const rules = answers.flatMap(({ key, headers }) => {
      if (headers.length === 0) return [];
      const check = `${typeName}Headers${key}`;
      checks.set(check, { schema: objectOf(model, headers), type: 'Readonly<Record<string, unknown>>' });
      const names = literal(headers.map(({ name }) => name));
      return [`${literal(key)}: { names: ${names}, first: first.${check}, all: all.${check}, ${reading(headers)} },`];
    });
    return `${propertyName(id)}: {\n${rules.join('\n')}\n},`;
  });
  return {
    'header-checks.js': emitChecks(model, { schemas: checks }),
    'header-checks.d.ts': emitCheckTypes(model, { schemas: checks }),
    'response-headers.ts': `${HEADER}
${checks.size === 0 ? '' : "import { all, first } from './header-checks.js';"}
import type { OperationId } from './operations.ts';
import type { ParameterRule } from './rule.ts';

export interface ResponseHeaders extends ParameterRule {
  readonly names: readonly string[];
}

/** By status, \`2XX\` and the like, or \`default\`; only of responses that document headers. */
export const RESPONSE_HEADERS: Readonly<Record<OperationId, Readonly<Record<string, ResponseHeaders>>>> = {
${rows.join('\n')}
};
`,
  };
}

/** All headers of a response as an object. */
function objectOf({ schemas }: Model, headers: readonly ResponseHeader[]): JsonObject {
  const bare = bareSchema(
    {
      type: 'object',
      required: headers.filter(({ required }) => required).map(({ name }) => name),
      properties: withoutPrototype(headers.map(({ name, schema }) => [name, schema])),
    },
    (component) => schemas.checkNameOf(component),
  );
  return isObject(bare) ? bare : {};
}
