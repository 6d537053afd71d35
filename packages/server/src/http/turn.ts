/** Slices per turn of the event loop: each takes a millisecond or two. */
const SLICES_A_TURN = 4;

const waiting: (() => void)[] = [];

/**
 * Waits for a slot in a turn of the event loop. Long tasks call this between slices, so that other requests are served in
 * between, however many long tasks run.
 */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(run);
  });

function run(): void {
  const now = waiting.splice(0, SLICES_A_TURN);
  if (waiting.length > 0) setImmediate(run);
  for (const resume of now) resume();
}
