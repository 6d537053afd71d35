import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Interrupted, sleep, startTimer, withTimeLimit } from '../src/time-limit.ts';
import { rejection } from './calls.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const never = () => new Promise<never>(() => undefined);
const open = { endsAt: Number.POSITIVE_INFINITY };

describe('a step', () => {
  it.each([
    { how: 'succeeds', step: () => Promise.resolve() },
    { how: 'fails', step: () => Promise.reject(new Error('no')) },
  ])('that $how leaves no timer behind', async ({ step }) => {
    await withTimeLimit(open, step, 1_000).catch(() => undefined);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that is aborted gets the reason, and leaves no timer behind', async () => {
    const controller = new AbortController();
    const signals: AbortSignal[] = [];
    const step = (signal: AbortSignal) => {
      signals.push(signal);
      return never();
    };
    const ended = rejection(withTimeLimit({ ...open, signal: controller.signal }, step, 1_000));
    controller.abort('the user left');
    expect(await ended).toEqual(new Interrupted('signal', 'the user left'));
    expect(signals.map(({ aborted, reason }) => [aborted, reason])).toEqual([[true, 'the user left']]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not start when the call has ended', async () => {
    const step = vi.fn(never);
    expect(await rejection(withTimeLimit({ endsAt: performance.now() }, step))).toEqual(new Interrupted('deadline'));
    expect(await rejection(withTimeLimit({ ...open, signal: AbortSignal.abort('late') }, step))).toEqual(
      new Interrupted('signal', 'late'),
    );
    expect(step).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each([
    { left: 49, by: 'deadline' },
    { left: 50, by: 'timeout' },
    { left: 51, by: 'timeout' },
  ] as const)('of 50 ms, with $left ms left for the call, ends by its $by', async ({ left, by }) => {
    const ended = rejection(withTimeLimit({ endsAt: performance.now() + left }, never, 50));
    await vi.advanceTimersByTimeAsync(50);
    expect(await ended).toEqual(new Interrupted(by));
  });
});

it('a delay leaves no timer behind when it is aborted', async () => {
  const controller = new AbortController();
  const ended = rejection(withTimeLimit({ ...open, signal: controller.signal }, sleep(30_000)));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(vi.getTimerCount()).toBe(1);
  controller.abort('the user left');
  expect(await ended).toEqual(new Interrupted('signal', 'the user left'));
  expect(vi.getTimerCount()).toBe(0);
});

describe('a signal that many steps share', () => {
  it('has one listener, and none once they have ended', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const steps = [10, 20, 30].map((delay) => withTimeLimit({ ...open, signal }, sleep(delay)));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(20);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10);
    await Promise.all(steps);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends all of them, and can be used again', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    await Promise.all([withTimeLimit({ ...open, signal }, async () => 1), vi.advanceTimersByTimeAsync(0)]);
    const steps = [1, 2, 3].map(() => rejection(withTimeLimit({ ...open, signal }, never)));
    controller.abort('stop');
    expect(await Promise.all(steps)).toEqual(Array(3).fill(new Interrupted('signal', 'stop')));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a timer', () => {
  it('runs after delays longer than those of the platform, and not before', () => {
    const run = vi.fn();
    startTimer(3 * 2 ** 31, run);
    vi.advanceTimersByTime(3 * 2 ** 31 - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('does not run once it is stopped', () => {
    const run = vi.fn();
    const stop = startTimer(3 * 2 ** 31, run);
    vi.advanceTimersByTime(2 ** 32);
    stop();
    vi.advanceTimersByTime(2 ** 34);
    expect(run).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not started for Infinity', () => {
    const stop = startTimer(Number.POSITIVE_INFINITY, () => undefined);
    expect(vi.getTimerCount()).toBe(0);
    stop();
  });
});
