/** A setting, and where it was found, as error messages name it. */
export interface Found {
  readonly source: string;
  readonly value: string;
}

/** The first of these environment variables that is set and not empty. */
export function readEnvironment(...variables: readonly string[]): Found | undefined {
  try {
    // Browsers have no `process`, so it is not named as a variable.
    const process: { readonly env?: Readonly<Record<string, unknown>> } | undefined = Reflect.get(
      globalThis,
      'process',
    );
    for (const source of variables) {
      const value = process?.env?.[source];
      if (value) return { source, value: String(value) };
    }
  } catch {
    // Deno throws when it may not read the environment; then nothing is set.
  }
  return undefined;
}
