import { expect, it, vi } from 'vitest';
import { createGate } from '../src/send/gate.ts';

it('lets so many in at once, and the next when one leaves, in the order in which they came', async () => {
  const gate = createGate(2);
  expect([gate.enter(), gate.enter()]).toEqual([undefined, undefined]);
  const order: string[] = [];
  const { signal } = new AbortController();
  const turns = ['third', 'fourth'].map((name) =>
    gate
      .enter()?.(signal)
      .then(() => order.push(name)),
  );
  gate.leave();
  await turns[0];
  expect(order).toEqual(['third']);
  gate.leave();
  await turns[1];
  expect(order).toEqual(['third', 'fourth']);
});

it('gives no place away when somebody gives up who waits', () => {
  const gate = createGate(1);
  gate.enter();
  const controller = new AbortController();
  gate.enter()?.(controller.signal);
  controller.abort();
  expect(gate.enter()).toBeTypeOf('function');
});

it('lets nobody else in early when somebody gives up who waits', async () => {
  const gate = createGate(1);
  gate.enter();
  const letIn = vi.fn();
  const turn = gate.enter()?.(new AbortController().signal).then(letIn);
  const controller = new AbortController();
  gate.enter()?.(controller.signal);
  controller.abort();
  await Promise.resolve();
  expect(letIn).not.toHaveBeenCalled();
  gate.leave();
  await turn;
  expect(letIn).toHaveBeenCalledOnce();
});

it('passes over who has given up', async () => {
  const gate = createGate(1);
  gate.enter();
  const controller = new AbortController();
  gate.enter()?.(controller.signal);
  const turn = gate.enter()?.(new AbortController().signal);
  controller.abort();
  gate.leave();
  await expect(turn).resolves.toBeUndefined();
});

it('takes the place back of who gives up at the moment of being let in', () => {
  const gate = createGate(1);
  gate.enter();
  const controller = new AbortController();
  gate.enter()?.(controller.signal);
  gate.leave();
  controller.abort();
  expect(gate.enter()).toBeUndefined();
});
