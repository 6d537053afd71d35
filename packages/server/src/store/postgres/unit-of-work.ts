import type { Annotation } from '@wafermark/generated/document/models.ts';
import { packAnswer, unpackAnswer } from '../rows/answers.ts';
import type { KeptAnswer, SampleRef, Transaction } from '../store.ts';
import { type Addition, type AddTogether, addAll } from './add-together.ts';
import { deleteAnnotation, deleteImport, getAnnotation, undoChange, updateAnnotation } from './annotations.ts';
import type { AnswerTable, NewAnswer } from './answers.ts';
import type { Connections, OpenTransaction, Session } from './connections.ts';
import { clearSamples, findSample, hasNoSamples, insertSample, updateSample } from './samples.ts';

export interface Unit extends Transaction {
  /** @returns whether there was anything to write */
  finish(): Promise<boolean>;
  abandon(): Promise<void>;
}

export const openUnit = (connections: Connections, table: AnswerTable, addTogether: AddTogether): Unit =>
  new UnitOfWork(connections, table, addTogether);

/**
 * One unit of work. Its transaction begins with the first statement that changes or locks something. What it adds, annotations and a
 * response, comes last: nothing is locked while a large response is serialised, and what adds only is stored together with others.
 */
class UnitOfWork implements Unit {
  readonly #connections: Connections;
  readonly #table: AnswerTable;
  readonly #addTogether: AddTogether;
  readonly #inserts: (readonly [SampleRef, readonly Annotation[]])[] = [];
  readonly #answers: NewAnswer[] = [];
  #opening: Promise<OpenTransaction> | undefined;
  #open: OpenTransaction | undefined;

  constructor(connections: Connections, table: AnswerTable, addTogether: AddTogether) {
    this.#connections = connections;
    this.#table = table;
    this.#addTogether = addTogether;
  }

  readonly answers = {
    find: async (organisation: string, key: string): Promise<KeptAnswer | undefined> => {
      const found = await this.#table.find(this.#session, organisation, key);
      return found && (await unpackAnswer(found));
    },
    keep: async (organisation: string, key: string, answer: KeptAnswer): Promise<void> => {
      this.#answers.push({ organisation, key, answer: await packAnswer(answer) });
    },
  };

  /** Reads what is committed, and what this unit of work has changed. */
  get #session(): Session {
    return this.#open ?? this.#connections.reader;
  }

  async #begin(): Promise<Session> {
    // One transaction, also for calls that do not wait for each other.
    this.#opening ??= this.#connections.begin();
    this.#open = await this.#opening;
    return this.#open;
  }

  async findSample(organisation: string, id: string) {
    return await findSample(this.#session, organisation, id);
  }

  async getAnnotation(sample: SampleRef, id: string) {
    return await getAnnotation(this.#session, sample, id);
  }

  async isEmpty() {
    return await hasNoSamples(await this.#begin());
  }

  async clear() {
    await clearSamples(await this.#begin());
  }

  async insertSample(...[sample]: Parameters<Transaction['insertSample']>) {
    return await insertSample(await this.#begin(), sample);
  }

  async updateSample(...parameters: Parameters<Transaction['updateSample']>) {
    return await updateSample(await this.#begin(), ...parameters);
  }

  async insertAnnotations(sample: SampleRef, annotations: readonly Annotation[]) {
    this.#inserts.push([sample, annotations]);
  }

  async updateAnnotation(...parameters: Parameters<Transaction['updateAnnotation']>) {
    return await updateAnnotation(await this.#begin(), ...parameters);
  }

  async deleteAnnotation(...parameters: Parameters<Transaction['deleteAnnotation']>) {
    return await deleteAnnotation(await this.#begin(), ...parameters);
  }

  async undoChange(...parameters: Parameters<Transaction['undoChange']>) {
    return await undoChange(await this.#begin(), ...parameters);
  }

  async deleteImport(...parameters: Parameters<Transaction['deleteImport']>) {
    return await deleteImport(await this.#begin(), ...parameters);
  }

  async finish(): Promise<boolean> {
    const addition: Addition = { inserts: this.#inserts, answers: this.#answers };
    const isAdding = addition.inserts.length > 0 || addition.answers.length > 0;
    const open = await this.#opening;
    if (open === undefined) {
      if (isAdding) await this.#addTogether(addition);
      return isAdding;
    }
    if (isAdding) await addAll(open, this.#table, [addition]);
    this.#opening = undefined;
    await open.commit();
    return true;
  }

  async abandon(): Promise<void> {
    const open = await this.#opening?.catch(() => undefined);
    await open?.rollBack();
  }
}
