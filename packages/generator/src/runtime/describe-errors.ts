import type { SchemaError } from '@wafermark/generated/server/checks.js';
import type { Fault } from '@wafermark/generated/server/fault.ts';
import { TEXT } from '@wafermark/generated/server/text-pattern.ts';

const LONGEST_POINTER = 2_000;

/** One fault per location reported by a check, with the check's message or a better one. */
export function describeErrors(
  location: Fault['location'],
  errors: readonly SchemaError[],
  prefix = '',
): readonly Fault[] {
  const byPointer = Map.groupBy(
    errors.filter(({ keyword }) => keyword !== 'propertyNames'),
    (error) => fitting(prefix + pointerOf(error)),
  );
  return [...byPointer].map(([pointer, group]) => ({ location, pointer, message: combine(group) }));
}

/** A name can be as long as the body: a pointer that would be too long is cut to the nearest ancestor that fits. */
function fitting(pointer: string): string {
  return pointer.length <= LONGEST_POINTER ? pointer : fitting(pointer.slice(0, pointer.lastIndexOf('/')));
}

/** The branches of a `oneOf` are alternatives; all other errors apply together. */
function combine(group: readonly SchemaError[]): string {
  const alternatives = group.some(({ keyword }) => keyword === 'oneOf');
  const messages = group.filter(({ keyword }) => keyword !== 'oneOf').map(messageOf);
  return [...new Set(messages)].join(alternatives ? ' or ' : ' and ');
}

/** A missing or unknown name is a fault at its own location. */
function pointerOf({ instancePath, keyword, params, propertyName }: SchemaError): string {
  const name = propertyName ?? (keyword === 'required' ? params['missingProperty'] : params['additionalProperty']);
  return typeof name === 'string'
    ? `${instancePath}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : instancePath;
}

function messageOf({ keyword, params, propertyName, message = 'is not valid' }: SchemaError): string {
  if (propertyName !== undefined) return `its name ${message}`;
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return 'is not a known field';
    case 'type':
      return `must be ${[params['type']].flat().join(' or ')}`;
    case 'enum':
      return `must be one of ${[params['allowedValues']]
        .flat()
        .map((value) => JSON.stringify(value))
        .join(', ')}`;
    case 'pattern':
      return params['pattern'] === TEXT ? 'must not contain U+0000 or half of a surrogate pair' : message;
    case 'minimum':
    case 'maximum':
      return Math.abs(Number(params['limit'])) === Number.MAX_VALUE
        ? 'must be a number that a double can hold'
        : message;
    default:
      return message;
  }
}
