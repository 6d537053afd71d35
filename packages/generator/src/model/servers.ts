import { isObject, type JsonObject } from '../load/shapes.ts';
import type { Reader } from './reader.ts';

/** The address of the first server, with the defaults of its variables; undefined if there is none, or it is a path. */
export function serverUrl(reader: Reader, holder: JsonObject): string | undefined {
  const servers = reader.list(holder, 'servers', '`servers`');
  const [server] = servers;
  if (server === undefined) return undefined;
  if (!isObject(server)) return reader.refuse(holder, ['servers', '0'], 'a server must be an object');
  const url = reader.string(server, 'url', 'the address of a server');
  if (url === undefined) return reader.refuse(server, [], 'a server needs an address; write `url`');
  const variables = reader.object(server, 'variables', '`variables`') ?? {};
  const filled = url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = reader.object(variables, name, 'a variable');
    const value = variable === undefined ? undefined : reader.string(variable, 'default', 'the default of a variable');
    return (
      value ??
      reader.refuse(server, ['url'], `the variable {${name}} of the address has no default; write it in \`variables\``)
    );
  });
  return /^https?:\/\//.test(filled) && URL.canParse(filled) ? filled.replace(/\/+$/, '') : undefined;
}
