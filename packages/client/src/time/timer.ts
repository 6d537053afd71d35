/** What a timer of the platform can hold; more of it would fire at once. */
const LONGEST = 2 ** 31 - 1;

/**
 * Runs something once after a time of any length; never after `Infinity`.
 * @returns a function that stops the timer
 */
export function startTimer(milliseconds: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const arm = (left: number): void => {
    timer = setTimeout(() => (left > LONGEST ? arm(left - LONGEST) : run()), Math.min(left, LONGEST));
  };
  if (milliseconds !== Number.POSITIVE_INFINITY) {
    arm(milliseconds);
  }
  return () => clearTimeout(timer);
}
