import type { GivenOptions, OptionHead } from './protocol.ts';

/** Options that a hint names, such as `--coord-unit cm --unit "none"`. Words in capitals stand for something to fill in. */
export interface Hint {
  readonly options: GivenOptions;
  /** Names of options whose value a person has to type. */
  readonly toFillIn: readonly string[];
}

const PARTS = /--([a-z-]+)((?:\s+(?!--)(?:"(?:\\.|[^"\\])*"|\S+))*)/g;

/** Reads a hint as the command line would. @returns undefined if it names no option that there is */
export function readHint(hint: string, known: readonly OptionHead[]): Hint | undefined {
  const options: Record<string, string | boolean | readonly string[]> = {};
  const toFillIn: string[] = [];
  for (const [, name = '', rest = ''] of hint.matchAll(PARTS)) {
    const option = known.find((each) => each.name === name);
    if (option === undefined) return undefined;
    const value = rest
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll(/\\(["\\$`])/g, '$1');
    if (option.kind === 'flag') options[name] = true;
    else if (value === '' || isPlaceholder(value)) toFillIn.push(name);
    else options[name] = option.kind === 'list' ? [...listOf(options[name]), value] : value;
  }
  return Object.keys(options).length + toFillIn.length === 0 ? undefined : { options, toFillIn };
}

const isPlaceholder = (value: string): boolean => /(^|=)[A-Z]{2,}(x[A-Z]+)?$/.test(value);

const listOf = (value: string | boolean | readonly string[] | undefined): readonly string[] =>
  typeof value === 'object' ? value : [];
