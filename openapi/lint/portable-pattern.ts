import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** RE2 refuses more repetitions, nested ones multiplied. */
const MOST_REPETITIONS = 1000;
/** What may stand outside a class as it is; `/` included, which no engine of these treats specially. */
const LITERAL = /^[A-Za-z0-9 !"#%&',/:;<=>@_`~-]$/;
/** A character with a backslash that stands for itself, or a control character that all engines write alike. */
const ESCAPED = /^\\[\\^$.*+?()[\]{}|tnr]$/;
/** What may stand inside a class as it is: `[` would open a class within in Java. */
const IN_CLASS = /^[\x20-\x5a\x5e-\x7e]$/;
const ESCAPED_IN_CLASS = /^\\[\\^$.*+?()[\]{}|tnr-]$/;
/** Set operations of Java (`&&`) and Rust (`&&`, `--`, `~~`). */
const SET_OPERATION = /&&|--|~~/;

/**
 * Why a pattern does not mean the same in ECMA-262, Python, RE2 (Go), Java and Rust; undefined if it does. Such a pattern keeps to
 * what JSON Schema recommends (validation §6.4) and to ASCII: characters, classes, groups, alternatives, quantifiers, `^` and `$`.
 * One difference remains: `$` also matches before a line end at the very end in Python and Java. `maxLength` excludes it where it matters.
 */
export function whyNotPortable(pattern: string): string | undefined {
  let parsed: AST.Pattern;
  try {
    parsed = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(pattern, 0, pattern.length, { unicode: true });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return whyNotAlternatives(parsed.alternatives, 1);
}

function whyNotAlternatives(alternatives: readonly AST.Alternative[], repetitions: number): string | undefined {
  for (const { elements } of alternatives) {
    for (const element of elements) {
      const reason = whyNotElement(element, repetitions);
      if (reason !== undefined) return reason;
    }
  }
  return undefined;
}

function whyNotElement(element: AST.Element, repetitions: number): string | undefined {
  const { type, raw } = element;
  switch (type) {
    case 'Assertion':
      return element.kind === 'start' || element.kind === 'end'
        ? undefined
        : `${raw} is not in RE2 or differs by language`;
    case 'Quantifier':
      return whyNotQuantifier(element, repetitions);
    case 'Group':
      if (element.modifiers) return `${raw} has modifiers, which not all languages know`;
      return whyNotAlternatives(element.alternatives, repetitions);
    case 'CapturingGroup':
      if (element.name !== null) return `${raw} has a name, which languages write differently`;
      return whyNotAlternatives(element.alternatives, repetitions);
    case 'Character':
      return LITERAL.test(raw) || ESCAPED.test(raw)
        ? undefined
        : `${raw}: write plain ASCII, escaped by a backslash only`;
    case 'CharacterClass':
      return whyNotClass(element);
    case 'CharacterSet':
      return element.kind === 'any' ? 'a dot excludes other line ends in each language' : `${raw} differs by language`;
    default:
      return `${raw} is not in RE2 or Rust`;
  }
}

function whyNotQuantifier({ raw, element, min, max }: AST.Quantifier, repetitions: number): string | undefined {
  const times = repetitions * Math.max(min, max === Number.POSITIVE_INFINITY ? 1 : max, 1);
  if (times > MOST_REPETITIONS) return `${raw} repeats more than ${MOST_REPETITIONS} times, which RE2 refuses`;
  return whyNotElement(element, times);
}

function whyNotClass({ raw, elements }: AST.CharacterClass): string | undefined {
  if (elements.length === 0) return `${raw}: an empty class differs by language`;
  const operation = SET_OPERATION.exec(raw);
  if (operation !== null) return `${operation[0]} in ${raw} is a set operation in Java or Rust`;
  for (const element of elements) {
    if (element.type !== 'CharacterClassRange' && element.type !== 'Character') {
      return `${element.raw} in ${raw} differs by language`;
    }
    const characters = element.type === 'CharacterClassRange' ? [element.min.raw, element.max.raw] : [element.raw];
    const odd = characters.find((character) => !IN_CLASS.test(character) && !ESCAPED_IN_CLASS.test(character));
    if (odd !== undefined) return `${odd} in ${raw}: write plain ASCII, escaped by a backslash only`;
  }
  return undefined;
}
