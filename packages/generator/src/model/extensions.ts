import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonObject } from '../load/shapes.ts';
import SCHEMA from './extensions.schema.json' with { type: 'json' };
import type { Reader } from './reader.ts';

const PREFIX = 'x-wafermark-';

type Part = keyof typeof SCHEMA.$defs;

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(SCHEMA, 'extensions');

const checks = new Map<Part, ValidateFunction>();

function checkOf(part: Part): ValidateFunction {
  const check = checks.get(part) ?? ajv.compile({ $ref: `extensions#/$defs/${part}` });
  checks.set(part, check);
  return check;
}

/**
 * Checks the extensions of an object against their schema.
 * @throws {Refusal} for one that does not exist or has another form
 */
export function checkExtensions(reader: Reader, holder: JsonObject, part: Part): void {
  const own = Object.entries(holder).filter(([name]) => name.startsWith(PREFIX));
  if (own.length === 0) return;
  const known = Object.keys(SCHEMA.$defs[part].properties);
  for (const [name] of own) {
    if (!known.includes(name)) {
      reader.refuse(
        holder,
        [name],
        `there is no extension ${name} of ${part === 'document' ? 'a document' : part === 'operation' ? 'an operation' : 'a parameter'}; there are ${known.join(', ')}`,
      );
    }
  }
  const check = checkOf(part);
  if (check(Object.fromEntries(own))) return;
  const [error] = check.errors ?? [];
  const [, name = own[0]?.[0] ?? '', ...deeper] = (error?.instancePath ?? '').split('/');
  reader.refuse(
    holder,
    [name, ...deeper],
    `\`${[name, ...deeper].join('/')}\` ${error?.message ?? 'is not valid'}; extensions.schema.json of @wafermark/generator describes it`,
  );
}
