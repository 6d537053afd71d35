/** Lint rules for this project's own requirements on its document. */

const isType = (schema, type) => [schema.type].flat().includes(type);

/** Every object lists its properties; only metadata and JSON values, which describe their values instead, are open. */
const closedObject = () => ({
  Schema(schema, { report, location }) {
    if (!isType(schema, 'object') || schema.additionalProperties === false) return;
    if (typeof schema.additionalProperties === 'object' && schema.maxProperties !== undefined) return;
    report({ message: 'Close this object with `additionalProperties: false`.', location });
  },
});

/** Strings, numbers and arrays declare their limits, so servers, clients and tests need not invent any. */
const writtenLimits = () => ({
  Schema(schema, { report, location, rawLocation }) {
    const missing = (keyword) => report({ message: `Declare the limit: \`${keyword}\`.`, location });
    const inResponse = rawLocation.absolutePointer.includes('/responses/');
    if (isType(schema, 'string') && !schema.enum && schema.maxLength === undefined) missing('maxLength');
    if (isType(schema, 'string') && !schema.enum && schema.pattern === undefined) missing('pattern');
    if ((isType(schema, 'number') || isType(schema, 'integer')) && schema.minimum === undefined) missing('minimum');
    if ((isType(schema, 'number') || isType(schema, 'integer')) && schema.maximum === undefined) missing('maximum');
    // A listing is as long as the stored data, so only arrays outside responses need an upper bound.
    if (isType(schema, 'array') && schema.maxItems === undefined && !inResponse) missing('maxItems');
  },
});

const describedProperty = () => ({
  SchemaProperties: {
    enter(properties, { report, location, resolve }) {
      for (const [name, property] of Object.entries(properties)) {
        const schema = property.$ref ? resolve(property).node : property;
        if (!schema?.description) report({ message: `Describe \`${name}\`.`, location: location.child(name) });
        if (!schema?.examples) report({ message: `Give an example of \`${name}\`.`, location: location.child(name) });
      }
    },
  },
});

/** A server that fills in defaults would overwrite the stored value with a default in an update. */
const defaultOnCreateOnly = () => ({
  Schema(schema, { report, location }) {
    if (
      schema.default !== undefined &&
      !/Create\.yaml$|Create\b/.test(location.source.absoluteRef + location.pointer)
    ) {
      report({ message: 'Only a create schema may have a default.', location });
    }
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
      'described-property': describedProperty,
      'default-on-create-only': defaultOnCreateOnly,
      'body-limit': bodyLimit,
      'named-path-argument': namedPathArgument,
      'response-example': responseExample,
    },
  },
});
