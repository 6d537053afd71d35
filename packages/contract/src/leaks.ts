import { KEYS } from './keys.ts';
import type { Answer } from './wire.ts';

/** What no response may reveal: code or file locations, the database, keys. */
const SECRETS: readonly (readonly [what: string, mark: RegExp | string])[] = [
  ['a stack', /\bat (?:\S+ )?\(?(?:file:|node:|\/)\S*:\d+/],
  ['a source file', /node_modules|file:\/\/|\.[cm]?[jt]s:\d+/],
  ['a folder', process.cwd()],
  ['a folder', /\/(?:tmp|home|root|usr|var)\//],
  ['the database', /sqlite|kysely|\binsert into\b|\bselect\b.+\bfrom\b/i],
  ...Object.values(KEYS).map((key) => ['a key', key] as const),
];

/** The secrets that a response reveals. */
export function leaks(answer: Answer): readonly string[] {
  const whole = `${[...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${answer.text}`;
  return SECRETS.flatMap(([what, mark]) => {
    const found = typeof mark === 'string' ? whole.includes(mark) : mark.test(whole);
    return found ? [`reveals ${what} (${mark})`] : [];
  });
}
