import type { Columns } from '../sites/site-columns.ts';
import type { Answers, FromDrawing, Questions, SetHead, SetName, ToDrawing } from './questions.ts';

interface Waiting {
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let lastId = 0;
let lastName = 0;

function send(message: ToDrawing): void {
  worker ??= start();
  worker.postMessage(message);
}

function start(): Worker {
  const started = new Worker(new URL('./drawing-worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<FromDrawing>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('fault' in data) reject?.(new Error(data.fault));
    else resolve?.(data.answer);
  });
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values())
      reject(new Error('The part of the page that draws could not be loaded.'));
    waiting.clear();
  });
  return started;
}

/** Gives sites to the drawing thread. @returns their name there, until {@link forgetSet} */
export function putSet(head: SetHead, columns: Columns): SetName {
  lastName += 1;
  const name = `set ${lastName}`;
  send({ kind: 'put', name, head, columns });
  return name;
}

export const forgetSet = (name: SetName): void => send({ kind: 'forget', name });

/** Asks the drawing thread. @throws with a sentence for people */
export async function ask<Name extends keyof Questions>(
  question: Name,
  about: Questions[Name],
): Promise<Answers[Name]> {
  lastId += 1;
  const id = lastId;
  const answer = await new Promise<Answers[keyof Answers]>((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    send({ kind: 'ask', id, question, about });
  });
  // The thread answers each question with what `Answers` says of it: `ANSWERS` has these types.
  return answer as Answers[Name];
}
