/**
 * Whether a pattern accepts only plain text: printable ASCII that needs no JSON escapes. That is so if it is anchored on both
 * sides, and none of its characters and classes matches anything else.
 */
export function isPlainPattern(pattern: string): boolean {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return false;
  const parts = pattern.slice(1, -1).match(PART) ?? [];
  return !hasOuterAlternative(parts) && parts.every((part) => STRUCTURE.test(part) || isPlain(part));
}

/** Whether a pattern accepts all plain text, as one that only excludes other characters does. */
export function takesPlainText(pattern: string): boolean {
  const [, characters] = /^\^(\[[^\]\\]*(?:\\.[^\]\\]*)*\])\*\$$/su.exec(pattern) ?? [];
  return characters !== undefined && new RegExp(`^${characters}*$`, 'u').test(PLAIN);
}

/** A class, the start of a group, a quantifier, an escape, or any other character. */
const PART =
  /\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\{\d+(?:,\d*)?\}|\\[pPu]\{[^}]*\}|\\u....|\\x..|\\c.|\\k<[^>]*>|\\[1-9]\d*|\\.|./gsu;
/** Parts that match no character, or one that another part has matched. */
const STRUCTURE = /^(?:\(.*|[)*+?|^$]|\{.*|\\k.*|\\[1-9]\d*)$/s;

/** A top-level alternative would lack one of the anchors. */
function hasOuterAlternative(parts: readonly string[]): boolean {
  let depth = 0;
  for (const part of parts) {
    if (part.startsWith('(')) depth += 1;
    if (part === ')') depth -= 1;
    if (part === '|' && depth === 0) return true;
  }
  return false;
}

function characters(from: number, to: number): string {
  let text = '';
  for (let code = from; code <= to; code += 1) text += String.fromCodePoint(code);
  return text;
}

const PLAIN = characters(0x20, 0x7e).replace(/["\\]/g, '');
/** All other characters. Low surrogates come before high ones, so that they form no pairs. */
const OTHERS = `"\\${characters(0, 0x1f)}${characters(0x7f, 0xd7ff)}${characters(0xdc00, 0xdfff)}${characters(0xd800, 0xdbff)}${characters(0xe000, 0x10ffff)}`;

const known = new Map<string, boolean>();

/** Cached: testing all characters takes some milliseconds, and parts recur. */
function isPlain(part: string): boolean {
  const plain = known.get(part) ?? !new RegExp(part, 'u').test(OTHERS);
  known.set(part, plain);
  return plain;
}
