import type { Annotation } from '@wafermark/generated/document/models.ts';
import { KeyTakenError, type SampleRef, StoreBusyError, StoreUnavailableError } from '../store.ts';
import { insertAnnotations, isOneStatement } from './annotations.ts';
import { type AnswerTable, type NewAnswer, nameOf } from './answers.ts';
import type { Connections, Session } from './connections.ts';

/** Units of work that are stored with one commit, at most, and annotations. */
const MOST_TOGETHER = 64;
const MOST_ROWS = 2_000;

/** What a unit of work adds. */
export interface Addition {
  readonly inserts: readonly (readonly [SampleRef, readonly Annotation[]])[];
  readonly answers: readonly NewAnswer[];
}

export type AddTogether = (addition: Addition) => Promise<void>;

interface Unit {
  readonly addition: Addition;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Stores units of work that only add something. Those of one sample follow each other, since each locks the sample's counters until it
 * is on disk: so the ones that arrive meanwhile share the next commit.
 */
export function createAddTogether(connections: Connections, table: AnswerTable): AddTogether {
  /** By the number of the sample. */
  const queues = new Map<number, Unit[]>();

  const work = async (sample: number, queue: Unit[]): Promise<void> => {
    while (queue.length > 0) {
      const fault = await store(nextOf(queue), connections, table);
      // Those behind have waited for the same lock or server. One after the other, they would wait for minutes.
      if (fault !== undefined) for (const { reject } of queue.splice(0)) reject(fault);
    }
    queues.delete(sample);
  };

  return (addition) =>
    new Promise<void>((resolve, reject) => {
      const unit: Unit = { addition, resolve, reject };
      const sample = soleSample(addition);
      if (sample === undefined) return void store([unit], connections, table);
      const queue = queues.get(sample);
      if (queue !== undefined) return void queue.push(unit);
      const started = [unit];
      queues.set(sample, started);
      void work(sample, started);
    });
}

/** The sample to which all is added; undefined for several or none, and for several keys, of which only some may be taken. */
function soleSample({ inserts, answers }: Addition): number | undefined {
  const [first, ...others] = inserts.map(([sample]) => sample.number);
  return answers.length < 2 && others.every((number) => number === first) ? first : undefined;
}

/** Takes what is stored next. A large bulk goes alone, so that what is small need not wait for another one of its kind. */
function nextOf(queue: Unit[]): readonly Unit[] {
  let rows = 0;
  let count = 0;
  for (const { addition } of queue) {
    for (const [, annotations] of addition.inserts) rows += annotations.length;
    if (count === MOST_TOGETHER || (count > 0 && rows > MOST_ROWS)) break;
    count += 1;
  }
  return queue.splice(0, count);
}

/**
 * Settles the units, and never fails.
 * @returns a fault of the database, which does not concern these units alone
 */
async function store(
  units: readonly Unit[],
  connections: Connections,
  table: AnswerTable,
): Promise<StoreUnavailableError | StoreBusyError | undefined> {
  try {
    const additions = units.map(({ addition }) => addition);
    const added = isSingle(additions)
      ? await addAll(connections.writer, table, additions)
      : await connections.transaction((session) => addAll(session, table, additions));
    for (const { addition, resolve, reject } of units) {
      if (added.has(addition)) resolve();
      else reject(new KeyTakenError('The idempotency key is taken'));
    }
    return undefined;
  } catch (error) {
    const isOfDatabase = error instanceof StoreUnavailableError || error instanceof StoreBusyError;
    if (units.length === 1 || isOfDatabase) for (const { reject } of units) reject(error);
    // The fault of one of them is not that of the others.
    else for (const unit of units) await store([unit], connections, table);
    return isOfDatabase ? error : undefined;
  }
}

/** Whether storing it takes a single statement, which needs no transaction around it. */
function isSingle(additions: readonly Addition[]): boolean {
  const inserts = additions.flatMap((addition) => addition.inserts);
  const samples = new Set(inserts.map(([sample]) => sample.number));
  const hasAnswers = additions.some(({ answers }) => answers.length > 0);
  return !hasAnswers && samples.size === 1 && inserts.every(([, annotations]) => isOneStatement(annotations));
}

/**
 * Stores additions, but not those with a key that is taken.
 * @returns the stored ones
 * @throws {KeyTakenError} when nothing else remains
 */
export async function addAll(
  session: Session,
  table: AnswerTable,
  additions: readonly Addition[],
): Promise<ReadonlySet<Addition>> {
  const wanted = additions.filter(hasNewKeys(new Set()));
  const answers = wanted.flatMap((addition) => addition.answers);
  const kept = answers.length === 0 ? new Set() : await table.keep(session, answers);
  const added = wanted.filter((addition) => addition.answers.every((answer) => kept.has(answer)));
  if (added.length === 0) throw new KeyTakenError('The idempotency key is taken');
  const inserts = added.flatMap((addition) => addition.inserts);
  // In the same order everywhere, so that two units of work do not wait for each other.
  const samples = [...Map.groupBy(inserts, ([sample]) => sample.number)].toSorted(([a], [b]) => a - b);
  for (const [number, ofSample] of samples) {
    const id = ofSample[0]?.[0].id ?? '';
    await insertAnnotations(
      session,
      { id, number },
      ofSample.flatMap(([, annotations]) => annotations),
    );
  }
  return new Set(added);
}

/** Whether an addition has no key twice, and none of those before it. */
const hasNewKeys =
  (seen: Set<string>) =>
  ({ answers }: Addition): boolean => {
    const names = new Set(answers.map(nameOf));
    const isNew = names.size === answers.length && ![...names].some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return isNew;
  };
