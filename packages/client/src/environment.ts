import { isRecord } from './is-record.ts';

/** A setting, and where it was found, as error messages name it. */
export interface Found {
  readonly source: string;
  readonly value: string;
}

/** The first of these environment variables that is set and not empty. */
export function readEnvironment(...names: readonly string[]): Found | undefined {
  for (const source of names) {
    const value = readVariable(source);
    if (value !== undefined && value !== '') {
      return { source, value };
    }
  }
  return undefined;
}

function readVariable(name: string): string | undefined {
  try {
    // Browsers have no `process`, so it is not named as a variable.
    const process: unknown = Reflect.get(globalThis, 'process');
    const environment = isRecord(process) ? process['env'] : undefined;
    const value = isRecord(environment) ? environment[name] : undefined;
    return typeof value === 'string' ? value : undefined;
  } catch {
    // Deno throws when it may not read the environment; then the variable is as good as unset.
    return undefined;
  }
}
