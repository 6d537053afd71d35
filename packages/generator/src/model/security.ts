import { isObject, type JsonObject } from '../load/shapes.ts';
import type { Requirement, SecurityScheme } from './model.ts';
import type { Reader } from './reader.ts';

export function readSchemes(reader: Reader): readonly SecurityScheme[] {
  const components = reader.object(reader.document, 'components', '`components`') ?? {};
  const schemes = reader.object(components, 'securitySchemes', '`securitySchemes`') ?? {};
  return Object.keys(schemes).map((name) => {
    const scheme = reader.resolve(schemes[name], schemes, name, 'a security scheme');
    const description = reader.string(scheme, 'description', '`description`') ?? '';
    return { name, description, ...howToSend(reader, scheme) };
  });
}

function howToSend(reader: Reader, scheme: JsonObject): Pick<SecurityScheme, 'kind' | 'parameter'> {
  const type = reader.string(scheme, 'type', 'the type of a security scheme');
  switch (type) {
    case 'apiKey': {
      const parameter = reader.string(scheme, 'name', 'the name of a key');
      const place = reader.string(scheme, 'in', 'the place of a key');
      if (parameter === undefined || (place !== 'header' && place !== 'query' && place !== 'cookie')) {
        return reader.refuse(
          scheme,
          [],
          'a key has a name, and a place; write `name`, and `in: header`, query or cookie',
        );
      }
      return { kind: place, parameter };
    }
    case 'http': {
      const name = (reader.string(scheme, 'scheme', 'the HTTP scheme') ?? '').toLowerCase();
      if (name === '')
        return reader.refuse(scheme, [], 'an HTTP scheme has a name; write `scheme: bearer`, or another one');
      if (name === 'bearer' || name === 'basic') return { kind: name, parameter: 'Authorization' };
      return { kind: 'http', parameter: name };
    }
    case 'oauth2':
    case 'openIdConnect':
      return { kind: 'bearer', parameter: 'Authorization' };
    case 'mutualTLS':
      return { kind: 'none', parameter: '' };
    default:
      return reader.refuse(
        scheme,
        type === undefined ? [] : ['type'],
        `there is no security scheme ${type ?? 'without a type'}; write apiKey, http, oauth2, openIdConnect or mutualTLS`,
      );
  }
}

/** The alternatives of an operation: its own, or else those of the document. `[]` is open to all, and so is `{}` among others. */
export function readSecurity(
  reader: Reader,
  operation: JsonObject,
  schemes: readonly string[],
): readonly Requirement[] {
  const holder = operation['security'] === undefined ? reader.document : operation;
  return reader.list(holder, 'security', '`security`').map((requirement, index) => {
    if (!isObject(requirement))
      return reader.refuse(
        holder,
        ['security', String(index)],
        'a requirement must be an object with the names of security schemes',
      );
    const entries = Object.entries(requirement).map(([name, scopes]) => {
      if (!schemes.includes(name)) {
        reader.refuse(
          holder,
          ['security', String(index), name],
          `there is no security scheme ${name}; describe it in \`components/securitySchemes\`, or write ${schemes.join(' or ') || '`security: []`'}`,
        );
      }
      if (!Array.isArray(scopes))
        return reader.refuse(
          holder,
          ['security', String(index), name],
          'the scopes must be a list; write `[]` for none',
        );
      return [name, scopes.map(String)] as const;
    });
    return Object.fromEntries(entries);
  });
}
