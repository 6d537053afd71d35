/** Times as the API formats them: UTC, with milliseconds. */
export const printed =
  (clock: () => Date): (() => string) =>
  () =>
    clock().toISOString();

let millisecond = Number.NaN;
let text = '';

/** The current system time. Formatted once per millisecond, since several requests can share one. */
export function printedNow(): string {
  const now = Date.now();
  if (now !== millisecond) {
    millisecond = now;
    text = new Date(now).toISOString();
  }
  return text;
}
