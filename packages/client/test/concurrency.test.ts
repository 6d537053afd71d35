import { expect, it, vi } from 'vitest';
import { createLimiter } from '../src/concurrency.ts';

it('fills its slots, then queues in order of arrival', async () => {
  const limiter = createLimiter(2);
  expect([limiter.enter(), limiter.enter()]).toEqual([undefined, undefined]);
  const order: string[] = [];
  const { signal } = new AbortController();
  const turns = ['third', 'fourth'].map((name) =>
    limiter
      .enter()?.(signal)
      .then(() => order.push(name)),
  );
  limiter.leave();
  await turns[0];
  expect(order).toEqual(['third']);
  limiter.leave();
  await turns[1];
  expect(order).toEqual(['third', 'fourth']);
});

it('frees no slot when a queued call gives up', () => {
  const limiter = createLimiter(1);
  limiter.enter();
  const controller = new AbortController();
  void limiter.enter()?.(controller.signal);
  controller.abort();
  expect(limiter.enter()).toBeTypeOf('function');
});

it('lets no other call in early when a queued one gives up', async () => {
  const limiter = createLimiter(1);
  limiter.enter();
  const letIn = vi.fn();
  const turn = limiter.enter()?.(new AbortController().signal).then(letIn);
  const controller = new AbortController();
  void limiter.enter()?.(controller.signal);
  controller.abort();
  await Promise.resolve();
  expect(letIn).not.toHaveBeenCalled();
  limiter.leave();
  await turn;
  expect(letIn).toHaveBeenCalledOnce();
});

it('skips queued calls that gave up', async () => {
  const limiter = createLimiter(1);
  limiter.enter();
  const controller = new AbortController();
  void limiter.enter()?.(controller.signal);
  const turn = limiter.enter()?.(new AbortController().signal);
  controller.abort();
  limiter.leave();
  await expect(turn).resolves.toBeUndefined();
});

it('frees the slot of a call that gives up at the moment it is let in', () => {
  const limiter = createLimiter(1);
  limiter.enter();
  const controller = new AbortController();
  void limiter.enter()?.(controller.signal);
  limiter.leave();
  controller.abort();
  expect(limiter.enter()).toBeUndefined();
});
