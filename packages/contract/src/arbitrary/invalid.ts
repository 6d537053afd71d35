import fc, { type Arbitrary } from 'fast-check';
import type { Place } from '../place.ts';
import {
  additionalOf,
  alternativesOf,
  isClosed,
  itemsOf,
  listAt,
  numberAt,
  propertiesOf,
  requiredOf,
  stringAt,
  typesOf,
} from './schema.ts';
import { fitsText, isFreeText } from './text.ts';
import { fromEntries, valid } from './valid.ts';

/** Values that violate one keyword of a schema at one location. */
export interface Violation {
  /** The violated keyword. */
  readonly keyword: string;
  /** The location of the schema, as a JSON Pointer into the document. */
  readonly schema: string;
  readonly arbitrary: Arbitrary<Broken>;
  /** The values are so large that a few of them suffice. */
  readonly large: boolean;
}

export interface Broken {
  readonly value: unknown;
  /** JSON Pointer to the fault in the value. */
  readonly pointer: string;
}

const LARGE = 1_000;

const objects = new Map<string, Arbitrary<unknown>>();

/** How often to enter a recursive schema. */
const ROUNDS = 2;

/** A violation of each keyword of a schema and of its subschemas. */
export function invalid(schema: Place): readonly Violation[] {
  return at(schema, []);
}

function at(schema: Place, trail: readonly string[]): readonly Violation[] {
  if (trail.filter((pointer) => pointer === schema.pointer).length >= ROUNDS) return [];
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 0) return [here(schema, 'oneOf', fc.constant({ none: 'of these' }))];
  const types = typesOf(schema);
  const further = [...trail, schema.pointer];
  return [
    ...ownViolations(schema),
    ...(types.includes('array') ? itemViolations(schema, further) : []),
    ...(types.includes('object') ? memberViolations(schema, further) : []),
  ];
}

const here = (schema: Place, keyword: string, values: Arbitrary<unknown>): Violation => ({
  keyword,
  schema: schema.pointer,
  arbitrary: values.map((value) => ({ value, pointer: '' })),
  large: (numberAt(schema, keyword) ?? 0) > LARGE,
});

/** Violations of the schema's own keywords. */
function ownViolations(schema: Place): readonly Violation[] {
  const when = (keyword: string, values: (limit: number) => Arbitrary<unknown> | undefined): readonly Violation[] => {
    const limit = numberAt(schema, keyword);
    const arbitrary = limit === undefined ? undefined : values(limit);
    return arbitrary === undefined ? [] : [here(schema, keyword, arbitrary)];
  };
  const listed = listAt(schema, 'enum');
  return [
    ...otherTypes(schema),
    ...(listed === undefined
      ? []
      : [
          here(
            schema,
            'enum',
            fc.string().filter((text) => !listed.includes(text)),
          ),
        ]),
    ...when('minLength', (limit) => (limit === 0 ? undefined : fc.constant('a'.repeat(limit - 1)))),
    ...when('maxLength', (limit) => fc.constantFrom('a'.repeat(limit + 1), '😀'.repeat(limit + 1))),
    ...brokenPattern(schema),
    // No double exceeds the largest one: only text such as 1e400 violates these bounds.
    ...when('minimum', (limit) => (limit === -Number.MAX_VALUE ? undefined : fc.constantFrom(limit - 1, -1e300))),
    ...when('maximum', (limit) => (limit === Number.MAX_VALUE ? undefined : fc.constantFrom(limit + 1, 1e300))),
    ...when('minItems', (limit) => (limit === 0 ? undefined : fc.constant([]))),
    ...when('maxItems', (limit) => valid(itemsOf(schema)).map((item) => Array.from({ length: limit + 1 }, () => item))),
    ...when('maxProperties', (limit) =>
      fc.constant(fromEntries(Array.from({ length: limit + 1 }, (_, n) => [`n${n}`, n]))),
    ),
  ];
}

const SAMPLES: Readonly<Record<string, Arbitrary<unknown>>> = {
  null: fc.constant(null),
  boolean: fc.boolean(),
  number: fc.constantFrom(0.5, -1.25),
  string: fc.constantFrom('', '1', 'true', 'null'),
  array: fc.constantFrom([], [1]),
  object: fc.constantFrom({}, { a: 1 }),
};

function otherTypes(schema: Place): readonly Violation[] {
  const types = typesOf(schema);
  const others = Object.entries(SAMPLES).filter(([type]) => !types.includes(type));
  if (types.length === 0 || others.length === 0) return [];
  return [here(schema, 'type', fc.oneof(...others.map(([, sample]) => sample)))];
}

function brokenPattern(schema: Place): readonly Violation[] {
  const pattern = stringAt(schema, 'pattern');
  if (pattern === undefined || !typesOf(schema).includes('string')) return [];
  const minLength = numberAt(schema, 'minLength') ?? 0;
  const fits = fitsText(schema);
  const wrong = isFreeText(pattern)
    ? fc
        .constantFrom('\u0000', '\uD800', '\uDFFF')
        .map((character) => `${'a'.repeat(Math.max(minLength - 1, 0))}${character}`)
    : fc.string({ unit: 'grapheme-ascii', minLength, maxLength: Math.max(minLength, 1) });
  return [
    here(
      schema,
      'pattern',
      wrong.filter((text) => !fits(text)),
    ),
  ];
}

function itemViolations(schema: Place, trail: readonly string[]): readonly Violation[] {
  const items = itemsOf(schema);
  return at(items, trail).map((violation) => ({
    ...violation,
    arbitrary: fc
      .tuple(fc.array(valid(items), { maxLength: 2 }), violation.arbitrary, fc.array(valid(items), { maxLength: 2 }))
      .map(([before, { value, pointer }, after]) => ({
        value: [...before, value, ...after],
        pointer: `/${before.length}${pointer}`,
      })),
  }));
}

function memberViolations(schema: Place, trail: readonly string[]): readonly Violation[] {
  const additional = additionalOf(schema);
  return [
    ...requiredOf(schema).map((name) => within(schema, here(schema, 'required', fc.constant(undefined)), name)),
    ...(isClosed(schema)
      ? ['coord_X', '__proto__', 'a/b~c'].map((name) =>
          within(schema, here(schema, 'additionalProperties', fc.constant(1)), name),
        )
      : []),
    ...propertiesOf(schema).flatMap(([name, property]) =>
      at(property, trail).map((violation) => within(schema, violation, name)),
    ),
    ...(additional === undefined
      ? []
      : [
          ...at(additional, trail).map((violation) => within(schema, violation, 'k')),
          ...['\u0000', '\uD800x', 'n'.repeat(201)].map((name) =>
            within(schema, here(schema, 'propertyNames', fc.constant(1)), name),
          ),
        ]),
  ];
}

/** Puts the invalid value under a name into a valid object; removes the name if the value is `undefined`. */
function within(schema: Place, violation: Violation, name: string): Violation {
  const object = validObject(schema);
  return {
    ...violation,
    arbitrary: fc.tuple(object, violation.arbitrary).map(([base, { value, pointer }]) => {
      const others = Object.entries(Object(base)).filter(([key]) => key !== name);
      const entries = value === undefined ? others : [...others, [name, value] as const];
      return { value: fromEntries(entries), pointer: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}${pointer}` };
    }),
  };
}

/** Valid objects of a schema that may also allow other types. */
function validObject(schema: Place): Arbitrary<unknown> {
  const object =
    objects.get(schema.pointer) ?? valid({ ...schema, value: { ...Object(schema.value), type: 'object' } });
  objects.set(schema.pointer, object);
  return object;
}
