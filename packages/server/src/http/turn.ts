/** Slices that run in one turn of the event loop: each takes a millisecond or two. */
const SLICES_A_TURN = 4;

const waiting: (() => void)[] = [];

/**
 * Waits for a place in a turn of the event loop. Long work is done in slices with this in between, so that other requests are
 * served meanwhile, however many such works there are at the same time.
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
