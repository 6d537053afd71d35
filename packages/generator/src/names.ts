/** Words that no variable can be called in a module. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for
  function if implements import in instanceof __proto__ interface let new null package private protected public return static super switch this
  throw true try typeof undefined var void while with yield any boolean bigint never number object string symbol unknown`.split(
    /\s+/,
  ),
);

const words = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}_$]+/u)
    .filter((word) => word !== '');

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A name of the document as that of a type: `pet-id` → `PetId`. What is a name already stays as it is. */
export function typeNameOf(text: string): string {
  const name = words(text).map(upper).join('');
  return /^[\p{L}_$]/u.test(name) ? name : `_${name}`;
}

/** A name of the document as that of a variable: `pet-id` → `petId`. What is a name already stays as it is. */
export function variableNameOf(text: string): string {
  const [first = '', ...others] = words(text);
  const name = first + others.map(upper).join('');
  const started = /^[\p{L}_$]/u.test(name) ? name : `_${name}`;
  return RESERVED.has(started) ? `${started}_` : started;
}

/** Gives every name once. */
export class Names {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** A name that is free with each of these at its end. */
  takeWith(wanted: string, suffixes: readonly string[]): string {
    let name = wanted;
    const isTaken = (suffix: string): boolean => this.#taken.has(`${name}${suffix}`);
    for (let number = 2; suffixes.some(isTaken); number += 1) name = `${wanted}${number}`;
    for (const suffix of suffixes) this.#taken.add(`${name}${suffix}`);
    return name;
  }

  /** The name itself, or with a number if it is taken. */
  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number += 1) name = `${wanted}${number}`;
    this.#taken.add(name);
    return name;
  }
}
