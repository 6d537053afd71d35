import { ShedError } from './problem.ts';

/** Maximum requests that run or wait. */
export const MOST_IN_FLIGHT = 512;
/**
 * How many requests run at once: as many as keep storage and processor busy, since with more each only takes longer. Reads have their
 * own, so that writes that wait for a lock leave them alone.
 */
const AT_ONCE = { read: 16, write: 48 } as const;
/** A wait that shows that requests do not come in a burst, but faster than they can be carried out, in milliseconds. */
const LONG_WAIT = 250;
/** A wait before the start that is too long for an overloaded server, in milliseconds: few that wait have to wait long. */
const LATE_AFTER = 10;
/** How long after the last such sign the server counts as overloaded, in milliseconds. */
const CALM_AFTER = 1_000;

/** Large ones run in a thread of their own. */
export type Kind = keyof typeof AT_ONCE | 'large';

/**
 * Decides which requests are carried out, and when. A burst waits for its turn. Under a load that lasts, few wait and the others are
 * shed before anything else is done for them: what is admitted then takes not much longer than usual, and nothing piles up.
 */
export class Gate {
  readonly #lanes = { read: new Lane(AT_ONCE.read), write: new Lane(AT_ONCE.write) };
  readonly #most: number;
  readonly #onShed: () => void;
  readonly #clock: () => number;
  #inFlight = 0;
  #overloadedUntil = Number.NEGATIVE_INFINITY;

  /**
   * @param most Maximum requests that run or wait.
   * @param clock Milliseconds of a monotonic clock.
   */
  constructor(most: number, onShed: () => void, clock: () => number = () => performance.now()) {
    this.#most = most;
    this.#onShed = onShed;
    this.#clock = clock;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get waiting(): number {
    return this.#lanes.read.waiting + this.#lanes.write.waiting;
  }

  /**
   * Sheds a request that would not be admitted now.
   * @param waited Milliseconds for which others were started before it. Default: 0.
   * @throws {ShedError}
   */
  check(kind: Kind, waited = 0): void {
    const now = this.#clock();
    const isOverloaded = now < this.#overloadedUntil;
    const isLate = waited > (isOverloaded ? LATE_AFTER : LONG_WAIT);
    const isLong = isOverloaded && kind !== 'large' && this.#lanes[kind].isLong;
    if (this.#inFlight < this.#most && !isLate && !isLong) return;
    this.#overloadedUntil = now + CALM_AFTER;
    this.#onShed();
    throw new ShedError();
  }

  /**
   * Resolves when the request may run; then it needs a `leave()`.
   * @throws {ShedError}
   */
  async enter(kind: Kind): Promise<void> {
    this.check(kind);
    this.#inFlight += 1;
    if (kind === 'large' || this.#lanes[kind].take()) return;
    const since = this.#clock();
    await this.#lanes[kind].wait();
    const now = this.#clock();
    if (now - since > LONG_WAIT) this.#overloadedUntil = now + CALM_AFTER;
  }

  leave(kind: Kind): void {
    this.#inFlight -= 1;
    if (kind !== 'large') this.#lanes[kind].give();
  }
}

/** Requests of one kind: those that run, and those that wait, in order. */
class Lane {
  readonly #most: number;
  readonly #queue: (() => void)[] = [];
  #running = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /** Whether as many wait as run: a busy server needs no more at hand. */
  get isLong(): boolean {
    return this.#queue.length >= this.#most;
  }

  take(): boolean {
    if (this.#running >= this.#most) return false;
    this.#running += 1;
    return true;
  }

  wait(): Promise<void> {
    return new Promise((resolve) => void this.#queue.push(resolve));
  }

  /** Hands the place over to the one that has waited longest. */
  give(): void {
    const next = this.#queue.shift();
    if (next === undefined) this.#running -= 1;
    else next();
  }
}
