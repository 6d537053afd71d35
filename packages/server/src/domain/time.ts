/** Times as the API prints them: UTC, with milliseconds. */
export const printed =
  (clock: () => Date): (() => string) =>
  () =>
    clock().toISOString();

let millisecond = Number.NaN;
let text = '';

/** The time by the system's clock. Printed once in a millisecond, which may well see several requests. */
export function printedNow(): string {
  const now = Date.now();
  if (now !== millisecond) {
    millisecond = now;
    text = new Date(now).toISOString();
  }
  return text;
}
