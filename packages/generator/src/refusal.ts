/** A place in a source file. */
export interface Place {
  /** The path of the file, as given or as a reference leads to it. */
  readonly file: string;
  /** JSON Pointer (RFC 6901) within the file, with its `#`: `#/paths/~1pets/get`. */
  readonly pointer: string;
  /** From 1; undefined if the text is not at hand. */
  readonly line: number | undefined;
}

/**
 * A document that nothing right can be generated from. The message is one sentence: `openapi.yaml:12 (#/paths/~1pets/get): what is
 * wrong; what to write instead.`
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly place: Place;

  /** @param fault What is wrong, and after a semicolon what to write instead; without the full stop. */
  constructor(place: Place, fault: string) {
    const line = place.line === undefined ? '' : `:${place.line}`;
    super(`${place.file}${line} (${place.pointer}): ${fault.replace(/[.\s]+$/, '')}.`);
    this.place = place;
  }
}
