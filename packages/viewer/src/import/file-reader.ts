import type { AnnotationCreate } from '@wafermark/client';
import type { ImportPlan } from '@wafermark/measurements';
import type { FromReader, RefusalText, Replies, Requests } from './protocol.ts';

/** A file that cannot be taken as it is, and what to do about it. */
export class FileRefusal extends Error {
  readonly refusal: RefusalText;

  constructor(refusal: RefusalText) {
    super(`${refusal.reason} ${refusal.hint}`.trim());
    this.refusal = refusal;
  }
}

interface Waiting {
  readonly resolve: (reply: Replies[keyof Replies]) => void;
  readonly reject: (error: Error) => void;
}

/** Reads files in another thread. One reader does one thing at a time; `end` cancels it. */
export class FileReaderThread {
  readonly #worker = new Worker(new URL('./reader-worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** @param onRead Told how many bytes were read so far */
  constructor(onRead: (bytes: number) => void = () => {}) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      if (data.kind === 'read') {
        onRead(data.bytes);
        return;
      }
      const { resolve, reject } = this.#waiting.get(data.id) ?? {};
      this.#waiting.delete(data.id);
      if (data.kind === 'refusal') reject?.(new FileRefusal(data.refusal));
      else resolve?.(data.reply);
    });
    this.#worker.addEventListener('error', () =>
      this.#fail('The part of the page that reads files could not be loaded.'),
    );
  }

  /** @throws {FileRefusal} */
  async ask<Name extends keyof Requests>(kind: Name, about: Requests[Name]): Promise<Replies[Name]> {
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = await new Promise<Replies[keyof Replies]>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, kind, about });
    });
    // The thread answers each kind with what `Replies` says of it.
    return reply as Replies[Name];
  }

  /** The annotations of a wafer, read no faster than they are taken. */
  async *rows(file: File, plan: ImportPlan, wafer: string | null, importId: string): AsyncGenerator<AnnotationCreate> {
    await this.ask('open', { file, plan, wafer, importId });
    for (;;) {
      const { rows, isLast } = await this.ask('next', {});
      yield* rows;
      if (isLast) return;
    }
  }

  end(): void {
    this.#worker.terminate();
    this.#fail('It was cancelled.');
  }

  #fail(reason: string): void {
    for (const { reject } of this.#waiting.values()) reject(new FileRefusal({ reason, hint: '' }));
    this.#waiting.clear();
  }
}
