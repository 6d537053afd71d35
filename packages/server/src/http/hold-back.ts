/** How long the response to a request that was shed is held back on average, in milliseconds. */
const HOLD = 400;
/** Maximum responses held back at a time; each takes a few kilobytes. One connection can send any number of requests at once. */
const MOST_HELD = 4_096;

/**
 * Holds back the responses to requests that were shed. Clients that repeat at once, whatever `Retry-After` says, then do so two or three
 * times a second per connection. With an immediate response they would do so twenty times as often, and refusing them would take half of
 * the processor time.
 */
export class HoldBack {
  readonly #most: number;
  #count = 0;

  constructor(most: number = MOST_HELD) {
    this.#most = most;
  }

  /**
   * Resolves when the response may be sent: after half to one and a half of the time, at random, so that what was shed together does not
   * come back together.
   */
  async wait(): Promise<void> {
    if (this.#count >= this.#most) return;
    this.#count += 1;
    await new Promise((resolve) => setTimeout(resolve, HOLD * (0.5 + Math.random())));
    this.#count -= 1;
  }
}
