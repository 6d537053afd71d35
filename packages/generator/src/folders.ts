import { dirname, posix } from 'node:path';

type Folder = 'document' | 'client' | 'contract';

/** By who imports it: everybody, or only the client. What is not listed here is for servers, and is in `server`. */
const FOLDERS: Readonly<Record<string, Folder>> = {
  'openapi.json': 'document',
  'schema.ts': 'document',
  'api.ts': 'document',
  'models.ts': 'document',
  'operations.ts': 'document',
  'client.ts': 'client',
  'commands.ts': 'client',
  'contract.ts': 'contract',
  'samples.ts': 'contract',
  'contract.test.ts': 'contract',
  'response-headers.ts': 'contract',
  'header-checks.js': 'contract',
  'header-checks.d.ts': 'contract',
};

/** The path of a generated file, from `generated/`. */
export const placeOf = (name: string): string =>
  name === 'package.json' ? name : `${FOLDERS[name] ?? 'server'}/${name}`;

/** Puts files that import each other from one folder (`./api.ts`) into their folders. */
export function inFolders(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const placed = Object.entries(files).map(([name, text]) => {
    const place = placeOf(name);
    const moved = text.replace(/(?<=(?:from |import\()')\.\/([\w.-]+)(?=')/g, (_, imported: string) => {
      const path = posix.relative(dirname(place), placeOf(imported));
      return path.startsWith('.') ? path : `./${path}`;
    });
    return [place, moved] as const;
  });
  return Object.fromEntries(placed);
}
