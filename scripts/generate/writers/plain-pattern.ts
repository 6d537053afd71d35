/**
 * Whether a pattern lets nothing pass but plain text: printable ASCII in which JSON escapes nothing. That is so where it
 * describes the whole text, and none of the characters and classes that it is made of lets anything else pass.
 */
export function isPlainPattern(pattern: string): boolean {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.endsWith('\\$')) return false;
  const parts = pattern.slice(1, -1).match(PART) ?? [];
  return !hasOuterAlternative(parts) && parts.every((part) => STRUCTURE.test(part) || isPlain(part));
}

/** Whether a pattern lets all plain text pass, as one does that only excludes some other characters. */
export function takesPlainText(pattern: string): boolean {
  const [, characters] = /^\^(\[[^\]\\]*(?:\\.[^\]\\]*)*\])\*\$$/su.exec(pattern) ?? [];
  return characters !== undefined && new RegExp(`^${characters}*$`, 'u').test(PLAIN);
}

/** A class, the beginning of a group, a number of times, an escape, or any other character. */
const PART =
  /\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|:|<[^>]*>))?|\{\d+(?:,\d*)?\}|\\[pPu]\{[^}]*\}|\\u....|\\x..|\\c.|\\k<[^>]*>|\\[1-9]\d*|\\.|./gsu;
/** What stands for no character, or for one that another part has let pass. */
const STRUCTURE = /^(?:\(.*|[)*+?|^$]|\{.*|\\k.*|\\[1-9]\d*)$/s;

/** An alternative outside of all groups would stand without one of the anchors. */
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
/** Every other character there is. The second halves of surrogate pairs come first, or they would make pairs. */
const OTHERS = `"\\${characters(0, 0x1f)}${characters(0x7f, 0xd7ff)}${characters(0xdc00, 0xdfff)}${characters(0xd800, 0xdbff)}${characters(0xe000, 0x10ffff)}`;

const known = new Map<string, boolean>();

/** Reading all characters takes some milliseconds, and parts come again. */
function isPlain(part: string): boolean {
  const plain = known.get(part) ?? !new RegExp(part, 'u').test(OTHERS);
  known.set(part, plain);
  return plain;
}
