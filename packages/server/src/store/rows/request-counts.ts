import type { RequestCount, RequestCounts } from '../store.ts';
import { hash } from './keys.ts';

/** How many windows are kept before those that have ended are removed. */
const MANY = 10_000;

/** Ends, in milliseconds of the clock, and the requests so far. */
interface Window {
  readonly ends: number;
  used: number;
}

/** The windows of keys, by their hash, so that no key lies in memory for longer than its request. */
export class Windows {
  readonly #windows = new Map<string, Window>();
  readonly #clock: () => number;

  /** @param clock milliseconds of a monotonic clock, since a window must end although somebody sets the time */
  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** The present window of a key, if it has one. */
  find(id: string): Window | undefined {
    const found = this.#windows.get(id);
    return found !== undefined && found.ends > this.#clock() ? found : undefined;
  }

  begin(id: string, used: number, seconds: number): Window {
    if (this.#windows.size >= MANY) this.#removeEnded();
    const window = { ends: this.#clock() + seconds * 1_000, used };
    this.#windows.set(id, window);
    return window;
  }

  count({ used, ends }: Window): RequestCount {
    return { used, left: Math.max(0, (ends - this.#clock()) / 1_000) };
  }

  #removeEnded(): void {
    const now = this.#clock();
    for (const [id, { ends }] of this.#windows) if (ends <= now) this.#windows.delete(id);
  }
}

/** Counts in this process. */
export function countInMemory(clock: () => number): RequestCounts {
  const windows = new Windows(clock);
  return {
    async add(key, { windowSeconds }) {
      const id = hash(key);
      const window = windows.find(id) ?? windows.begin(id, 0, windowSeconds);
      window.used += 1;
      return windows.count(window);
    },
  };
}
