import { Presets, SingleBar } from 'cli-progress';

/** How often a line is printed where there is no terminal, in milliseconds. */
const LINE_EVERY = 5_000;

/** Shows how many annotations are stored. */
export interface Progress {
  update(stored: number): void;
  stop(): void;
}

/** A bar in a terminal, and a line every few seconds elsewhere; nothing when JSON is printed. */
export function startProgress(total: number, isQuiet: boolean): Progress {
  if (isQuiet) return { update: () => {}, stop: () => {} };
  return process.stderr.isTTY === true ? bar(total) : lines(total);
}

function bar(total: number): Progress {
  const shown = new SingleBar(
    {
      format: '{bar} {percentage} % · {value} of {total} annotations · {rate} per second · {eta_formatted} left',
      stream: process.stderr,
      hideCursor: true,
      etaBuffer: 100,
    },
    Presets.shades_classic,
  );
  const started = performance.now();
  const rate = (stored: number): number => Math.round(stored / Math.max((performance.now() - started) / 1000, 0.001));
  shown.start(total, 0, { rate: 0 });
  return {
    update: (stored) => shown.update(stored, { rate: rate(stored) }),
    stop: () => shown.stop(),
  };
}

function lines(total: number): Progress {
  let next = performance.now() + LINE_EVERY;
  return {
    update: (stored) => {
      if (performance.now() < next) return;
      next = performance.now() + LINE_EVERY;
      console.error(`${stored} of ${total} annotations`);
    },
    stop: () => {},
  };
}

/** Files below this size are read before anybody could read about it, in bytes. */
const LARGE = 16 * 1024 * 1024;

/** Shows how much of a large file has been read for the plan, in a terminal. */
export function startReading(
  name: string,
  size: number | undefined,
  isQuiet: boolean,
): {
  readonly update: (bytes: number) => void;
  readonly stop: () => void;
} {
  if (isQuiet || size === undefined || size < LARGE || process.stderr.isTTY !== true) {
    return { update: () => {}, stop: () => {} };
  }
  const shown = new SingleBar(
    { format: `reading ${name} {bar} {percentage} %`, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  shown.start(size, 0);
  return { update: (bytes) => shown.update(bytes), stop: () => shown.stop() };
}
