import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { repeat } from '../src/retry/repeat.ts';
import { Halt, runStep } from '../src/time/scope.ts';
import { startTimer } from '../src/time/timer.ts';
import { rejection } from './calls.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);
const open = { ends: Number.POSITIVE_INFINITY };

describe('a step', () => {
  it.each([
    { how: 'succeeds', step: () => Promise.resolve() },
    { how: 'fails', step: () => Promise.reject(new Error('no')) },
  ])('that $how leaves no timer behind', async ({ step }) => {
    await runStep(open, step, 1_000).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is aborted is told why, and leaves no timer behind', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    const step = (signal: AbortSignal) => {
      signals.push(signal);
      return never();
    };
    const ended = rejection(runStep({ ...open, signal: controller.signal }, step, 1_000));
    controller.abort('the user left');
    expect(await ended).toEqual(new Halt('signal', 'the user left'));
    expect(signals.map(({ aborted, reason }) => [aborted, reason])).toEqual([[true, 'the user left']]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not begun when the call is over', async () => {
    const step = vi.fn(never);
    expect(await rejection(runStep({ ends: performance.now() }, step))).toEqual(new Halt('deadline'));
    expect(await rejection(runStep({ ...open, signal: AbortSignal.abort('late') }, step))).toEqual(
      new Halt('signal', 'late'),
    );
    expect(step).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    { left: 49, by: 'deadline' },
    { left: 50, by: 'timeout' },
    { left: 51, by: 'timeout' },
  ] as const)('of 50 ms with $left ms left for the call ends by its $by', async ({ left, by }) => {
    const ended = rejection(runStep({ ends: performance.now() + left }, never, 50));
    await vi.advanceTimersByTimeAsync(50);
    expect(await ended).toEqual(new Halt(by));
  });
});

it('a wait between attempts leaves no timer behind when it is aborted', async () => {
  const controller = new AbortController();
  const policy = { maxRetries: 1, retryDelay: 500, maxRetryDelay: 60_000 };
  const once = async () => ({ settle: () => 'gave up', again: { retryAfter: 30_000 } });
  const ended = rejection(repeat({ scope: { ...open, signal: controller.signal }, policy, once }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(vi.getTimerCount()).toBe(1);
  controller.abort('the user left');
  expect(await ended).toEqual(new Halt('signal', 'the user left'));
  expect(vi.getTimerCount()).toBe(0);
});

describe('a timer', () => {
  it('runs after times that the platform cannot hold, and not before', () => {
    const run = vi.fn();
    startTimer(3 * 2 ** 31, run);
    vi.advanceTimersByTime(3 * 2 ** 31 - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('does not run once it is stopped, wherever it is', () => {
    const run = vi.fn();
    const stop = startTimer(3 * 2 ** 31, run);
    vi.advanceTimersByTime(2 ** 32);
    stop();
    vi.advanceTimersByTime(2 ** 34);
    expect(run).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not even set for Infinity', () => {
    const stop = startTimer(Number.POSITIVE_INFINITY, () => undefined);
    expect(vi.getTimerCount()).toBe(0);
    stop();
  });
});
