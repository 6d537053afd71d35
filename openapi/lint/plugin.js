/** Lint rules for this project's own requirements on its document. */

import { whyNotPortable } from './portable-pattern.ts';

const isType = (schema, type) => [schema.type].flat().includes(type);

/** Every object lists its properties; only free JSON is open, and has limits. */
const closedObject = () => ({
  Schema(schema, { report, location }) {
    if (!isType(schema, 'object') || schema.additionalProperties === false) return;
    if (schema['x-wafermark-json'] !== undefined && schema.maxProperties !== undefined) return;
    report({ message: 'Close this object with `additionalProperties: false`.', location });
  },
});

/** Strings, numbers and arrays declare their limits, so servers, clients and tests need not invent any. */
const writtenLimits = () => ({
  Schema(schema, { report, location, rawLocation }) {
    const missing = (keyword) => report({ message: `Declare the limit: \`${keyword}\`.`, location });
    const inResponse = rawLocation.absolutePointer.includes('/responses/');
    if (isType(schema, 'string') && !schema.enum && schema.maxLength === undefined) missing('maxLength');
    if (isType(schema, 'string') && !schema.enum && schema.pattern === undefined && schema.format !== 'text') {
      missing('pattern` or `format: text');
    }
    const isNumber = isType(schema, 'number') || isType(schema, 'integer');
    if (isNumber && schema.format !== 'double' && schema.minimum === undefined) missing('minimum');
    if (isNumber && schema.format !== 'double' && schema.maximum === undefined) missing('maximum');
    // A listing is as long as the stored data, so only arrays outside responses need an upper bound.
    if (isType(schema, 'array') && schema.maxItems === undefined && !inResponse) missing('maxItems');
  },
});

/** People validate with the document in many languages, whose regular expressions differ. */
const portablePattern = () => ({
  Schema(schema, { report, location }) {
    const check = (pattern, where) => {
      const reason = whyNotPortable(pattern);
      if (reason)
        report({ message: `This pattern does not mean the same in all languages: ${reason}.`, location: where });
    };
    if (typeof schema.pattern === 'string') check(schema.pattern, location.child('pattern'));
    for (const pattern of Object.keys(schema.patternProperties ?? {}))
      check(pattern, location.child('patternProperties'));
  },
});

const describedProperty = () => ({
  SchemaProperties: {
    enter(properties, { report, location, resolve }) {
      for (const [name, property] of Object.entries(properties)) {
        const schema = property.$ref ? { ...resolve(property).node, ...property } : property;
        // A property of another schema is described there.
        const isDescribed = schema?.description || property.$ref?.includes('#/properties/');
        if (!isDescribed) report({ message: `Describe \`${name}\`.`, location: location.child(name) });
        if (!schema?.examples) report({ message: `Give an example of \`${name}\`.`, location: location.child(name) });
      }
    },
  },
});

const CREATE = /Create\.yaml$|Create\b/;
const NO_DEFAULT = { message: 'Only a create schema may have a default.' };

/** A server that fills in defaults would overwrite the stored value with a default in an update. */
const defaultOnCreateOnly = () => ({
  Schema(schema, { report, location }) {
    if (schema.default !== undefined && !CREATE.test(location.source.absoluteRef + location.pointer)) {
      report({ ...NO_DEFAULT, location });
    }
  },
  // What stands beside a reference is not visited as a schema.
  SchemaProperties(properties, { report, location }) {
    if (CREATE.test(location.source.absoluteRef + location.pointer)) return;
    for (const [name, property] of Object.entries(properties)) {
      if (property.$ref && property.default !== undefined) report({ ...NO_DEFAULT, location: location.child(name) });
    }
  },
});

/** What the public API is not documented to have is marked, and says so to readers. */
const saidExtension = () => {
  const check = (value, { report, location }) => {
    const says = /[Tt]he public API does not document/.test(value.description ?? '');
    if (value['x-wafermark-extension'] === undefined && !says) return;
    if (value['x-wafermark-extension'] === true && says) return;
    report({
      message:
        'An extension needs both `x-wafermark-extension: true` and “the public API does not document” in its description.',
      location,
    });
  };
  return { Operation: check, Parameter: check };
};

/** Readers of the rendered document cannot look up an extension. Its values are put in by `{{x-…}}`. */
const readableDescription = () => ({
  any: {
    enter(node, { report, location }) {
      if (typeof node?.description !== 'string' || !/(?<!\{\{)\bx-wafermark-/.test(node.description)) return;
      report({
        message: 'Say it in words, or put in the value: `{{x-wafermark-limits.maxFaults}}`.',
        location: location.child('description'),
      });
    },
  },
});

const bodyLimit = () => ({
  Operation(operation, { report, location }) {
    if (operation.requestBody && !operation['x-wafermark-body-limit']) {
      report({ message: 'Declare the body limit in `x-wafermark-body-limit`.', location });
    }
  },
});

const namedPathArgument = () => ({
  Parameter(parameter, { report, location }) {
    if (parameter.in === 'path' && !/^[a-z][A-Za-z]*$/.test(parameter['x-wafermark-argument'] ?? '')) {
      report({ message: 'Declare the argument name of the client in `x-wafermark-argument`.', location });
    }
  },
});

const responseExample = () => ({
  Response: {
    MediaType(media, { report, location }) {
      if (media.example === undefined && media.examples === undefined) {
        report({ message: 'Give an example of this response.', location });
      }
    },
  },
});

export default () => ({
  id: 'wafermark',
  rules: {
    oas3: {
      'closed-object': closedObject,
      'written-limits': writtenLimits,
      'portable-pattern': portablePattern,
      'described-property': describedProperty,
      'default-on-create-only': defaultOnCreateOnly,
      'body-limit': bodyLimit,
      'readable-description': readableDescription,
      'said-extension': saidExtension,
      'named-path-argument': namedPathArgument,
      'response-example': responseExample,
    },
  },
});
