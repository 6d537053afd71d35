/** What the platform that runs this offers: Node, Deno, Bun, a worker or a browser. */

/** The version of this package, for `User-Agent`. A test compares it with package.json. */
export const VERSION = '1.0.0';

/** A setting and where it was found, for error messages. */
export interface Found {
  readonly source: string;
  readonly value: string;
}

/** The first of these environment variables that is set and not empty. */
export function readEnvironment(...variables: readonly string[]): Found | undefined {
  try {
    // Browsers have no `process`, so this must not name it as a variable.
    const process: { readonly env?: Readonly<Record<string, unknown>> } | undefined = Reflect.get(
      globalThis,
      'process',
    );
    for (const source of variables) {
      const value = process?.env?.[source];
      if (value) return { source, value: String(value) };
    }
  } catch {
    // Deno throws without permission to read the environment: nothing is set then.
  }
  return undefined;
}

/** Whether this is a page, whose visitors can read every key in it. */
export const isBrowser = (): boolean => 'window' in globalThis && 'document' in globalThis;

/** Whether scripts may set `User-Agent`. A browser would ask servers on other origins for permission first. */
export const maySetUserAgent = (): boolean => !isBrowser() && 'process' in globalThis;

/** A new id: a UUID, or as many random bits in pages without TLS, where browsers have no `randomUUID`. */
export function randomId(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
}
