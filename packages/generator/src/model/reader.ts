import { isObject, type JsonObject, memberOf, segmentsOf } from '../load/shapes.ts';
import type { Sources } from '../load/sources.ts';

/** Reads the parts of a document, each of the kind that it has to be. */
export class Reader {
  readonly document: JsonObject;
  readonly sources: Sources;

  constructor(document: JsonObject, sources: Sources) {
    this.document = document;
    this.sources = sources;
  }

  /** @throws {Refusal} always */
  refuse(holder: object, keys: readonly string[], fault: string): never {
    return this.sources.refuse(holder, keys, fault);
  }

  object(holder: JsonObject, key: string, what: string): JsonObject | undefined {
    const value = holder[key];
    if (value === undefined || isObject(value)) return value;
    return this.refuse(holder, [key], `${what} must be an object; write one, or leave it out`);
  }

  list(holder: JsonObject, key: string, what: string): readonly unknown[] {
    const value = holder[key];
    if (value === undefined) return [];
    return Array.isArray(value)
      ? value
      : this.refuse(holder, [key], `${what} must be a list; write one, or leave it out`);
  }

  string(holder: JsonObject, key: string, what: string): string | undefined {
    const value = holder[key];
    if (value === undefined || typeof value === 'string') return value;
    // YAML reads what looks like a number as one.
    return this.refuse(holder, [key], `${what} must be a string; put it into quotes`);
  }

  boolean(holder: JsonObject, key: string, what: string): boolean {
    const value = holder[key];
    if (value === undefined || typeof value === 'boolean') return value ?? false;
    return this.refuse(holder, [key], `${what} must be true or false; write one of them, without quotes`);
  }

  /** What a value is, or what its reference leads to, through any number of references. */
  resolve(value: unknown, holder: object, key: string, what: string): JsonObject {
    let current: unknown = value;
    let at: readonly [object, readonly string[]] = [holder, [key]];
    for (let step = 0; step < 100; step += 1) {
      if (!isObject(current)) return this.refuse(...at, `${what} must be an object; write one, or leave it out`);
      const ref = current['$ref'];
      if (typeof ref !== 'string') return current;
      if (!ref.startsWith('#/'))
        return this.refuse(
          current,
          ['$ref'],
          `the reference ${ref} is not a JSON Pointer; write one such as \`#/components/…\``,
        );
      at = [current, ['$ref']];
      current = segmentsOf(ref).reduce<unknown>(memberOf, this.document);
      if (current === undefined)
        return this.refuse(...at, `the reference ${ref} leads nowhere; write the pointer of ${what} that exists`);
    }
    return this.refuse(...at, 'the reference leads in a circle; write what is meant');
  }
}
