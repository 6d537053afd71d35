import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { expect, it } from 'vitest';

it('names no two components alike in the eyes of generators that write all names in CamelCase', () => {
  // No type is made of an example.
  const { examples, ...types } = document.components;
  expect(examples).toBeDefined();
  const names = Object.entries(types).flatMap(([section, components]) =>
    Object.keys(components).map((name) => ({
      section,
      name,
      plain: name.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase(),
    })),
  );
  const alike = Map.groupBy(names, ({ plain }) => plain);
  expect([...alike.values()].filter(({ length }) => length > 1)).toStrictEqual([]);
});
