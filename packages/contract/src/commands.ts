import { isDeepStrictEqual } from 'node:util';
import { ApiError, isApiError, type ListSampleAnnotationsFilter, type Wafermark } from '@wafermark/client';
import { STATUS } from '@wafermark/generated/document/api.ts';
import type { AnnotationCreate, AnnotationUpdate } from '@wafermark/generated/document/models.ts';
import type { AsyncCommand } from 'fast-check';
import type { Model } from './model.ts';

/** The server under test, accessed by one client per key. */
export type Real = Readonly<Record<string, Wafermark>>;
export type Step = AsyncCommand<Model, Real>;

/** Selects the object of a step: by number, since nothing exists yet when steps are generated. */
export interface Choice {
  /** The caller's key. */
  readonly key: string;
  /** Whose samples to choose from; those of another organisation are invisible. */
  readonly owner: string;
  readonly sample: number;
  readonly annotation: number;
}

function same(actual: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(actual, expected)) return;
  throw new Error(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

/** The response, or the status of the error. */
async function outcome<T>(call: Promise<T>): Promise<T | number> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError) return error.status;
    throw error;
  }
}

function client(real: Real, key: string): Wafermark {
  const found = real[key];
  if (found === undefined) throw new Error(`No client has the key ${key}`);
  return found;
}

/** A step on a sample: looks it up, and determines whether the caller must get 404. */
function onSample(
  choice: Choice,
  name: string,
  run: (context: {
    model: Model;
    real: Wafermark;
    sampleId: string;
    known: boolean;
    annotationId: string;
  }) => Promise<void>,
): Step {
  const pick = (model: Model): string | undefined => {
    const samples = model.samples.get(choice.owner) ?? [];
    return samples[choice.sample % Math.max(samples.length, 1)];
  };
  return {
    check: (model) => pick(model) !== undefined,
    run: async (model, real) => {
      const sampleId = pick(model) ?? '';
      const ids = [...model.of(sampleId).keys()];
      const annotationId = ids[choice.annotation % Math.max(ids.length, 1)] ?? '00000000-0000-4000-8000-000000000000';
      await run({
        model,
        real: client(real, choice.key),
        sampleId,
        known: model.owns(choice.key, sampleId),
        annotationId,
      });
    },
    toString: () => `${name} by ${choice.key} on ${choice.owner}/${choice.sample}/${choice.annotation}`,
  };
}

export const createSample = (key: string, name: string | null): Step => ({
  check: () => true,
  run: async (model, real) => {
    const taken = model.named(key, name);
    if (taken !== undefined) {
      const error: unknown = await client(real, key)
        .samples.create({ name })
        .then(
          () => undefined,
          (reason: unknown) => reason,
        );
      const said = isApiError(error, 409) ? error.problem.physical_sample_id : error;
      same(said, taken, 'the sample that has the name already');
      return;
    }
    const created = await client(real, key).samples.create({ name });
    same(created.name, name, 'the name of a new sample');
    model.addSample(key, created.id, name);
  },
  toString: () => `createSample by ${key}`,
});

export const listSamples = (key: string): Step => ({
  check: () => true,
  run: async (model, real) => {
    const listed = await client(real, key).samples.list();
    const own = model.samples.get(key) ?? [];
    same(
      listed.map(({ id }) => id),
      own,
      'the samples of a key',
    );
    const items = own.map((id) => new Set([...model.of(id).values()].flatMap(({ data_id }) => data_id ?? [])).size);
    same(
      listed.map(({ num_data_items }) => num_data_items),
      items,
      'the data items of the samples',
    );
  },
  toString: () => `listSamples by ${key}`,
});

export const create = (choice: Choice, body: AnnotationCreate): Step =>
  onSample(choice, 'create', async ({ model, real, sampleId, known }) => {
    const answer = await outcome(real.annotations.create(sampleId, body));
    if (!known) return same(answer, STATUS.notFound, 'creating in another organisation');
    if (typeof answer === 'number') throw new Error(`create returned ${answer}`);
    same(answer, model.create(sampleId, body, answer), 'a new annotation');
  });

export const bulk = (choice: Choice, bodies: readonly AnnotationCreate[]): Step =>
  onSample(choice, `bulk of ${bodies.length}`, async ({ model, real, sampleId, known }) => {
    const answer = await outcome(real.annotations.bulkCreate(sampleId, { annotations: [...bodies] }));
    if (!known) return same(answer, STATUS.notFound, 'a bulk in another organisation');
    if (typeof answer === 'number') throw new Error(`bulk returned ${answer}`);
    same(answer.length, bodies.length, 'the length of a bulk response');
    for (const [index, one] of answer.entries()) {
      const body = bodies[index];
      if (body !== undefined) same(one, model.create(sampleId, body, one), `annotation ${index} of a bulk`);
    }
  });

export const update = (choice: Choice, change: AnnotationUpdate): Step =>
  onSample(choice, 'update', async ({ model, real, sampleId, known, annotationId }) => {
    const before = model.of(sampleId).get(annotationId);
    const answer = await outcome(real.annotations.update(sampleId, annotationId, change));
    if (!known || before === undefined) return same(answer, STATUS.notFound, 'updating a missing annotation');
    if (typeof answer === 'number') throw new Error(`update returned ${answer}`);
    const expected = model.update(sampleId, annotationId, change, answer.last_updated);
    same(answer, expected, 'an updated annotation');
    const moved = Object.keys(change).length > 0;
    same(answer.last_updated > before.last_updated, moved, 'whether last_updated has advanced');
  });

export const get = (choice: Choice): Step =>
  onSample(choice, 'get', async ({ model, real, sampleId, known, annotationId }) => {
    const answer = await outcome(real.annotations.get(sampleId, annotationId));
    same(answer, (known && model.of(sampleId).get(annotationId)) || STATUS.notFound, 'an annotation');
  });

export const remove = (choice: Choice): Step =>
  onSample(choice, 'delete', async ({ model, real, sampleId, known, annotationId }) => {
    const answer = await outcome(real.annotations.delete(sampleId, annotationId));
    const there = known && model.of(sampleId).has(annotationId);
    same(answer, there ? undefined : STATUS.notFound, 'deleting');
    if (there) model.delete(sampleId, annotationId);
  });

export const removeImport = (choice: Choice, import_id: string): Step =>
  onSample(choice, `delete import ${import_id}`, async ({ model, real, sampleId, known }) => {
    const answer = await outcome(real.annotations.deleteImport(sampleId, { import_id }));
    same(answer, known ? model.deleteImport(sampleId, import_id) : STATUS.notFound, 'deleting an import');
  });

/** Half of the time, an annotation that has been changed or deleted. */
function maybeChanged(
  { annotation }: Choice,
  { changes }: Model,
  { sampleId, annotationId }: { readonly sampleId: string; readonly annotationId: string },
): string {
  const changed = [...changes].filter(([, [first]]) => first?.before.physical_sample_id === sampleId);
  const chosen = annotation % 2 === 0 ? undefined : changed[annotation % Math.max(changed.length, 1)];
  return chosen?.[0] ?? annotationId;
}

export const undo = (choice: Choice): Step =>
  onSample(choice, 'undo', async ({ model, real, sampleId, known, annotationId }) => {
    const id = maybeChanged(choice, model, { sampleId, annotationId });
    const answer = await outcome(real.annotations.undo(sampleId, id));
    if (!known) return same(answer, STATUS.notFound, 'undoing in the sample of others');
    const expected = model.undo(sampleId, id, typeof answer === 'number' ? '' : answer.last_updated);
    same(answer, expected === undefined ? STATUS.notFound : expected || STATUS.conflict, 'an undone change');
  });

export const history = (choice: Choice): Step =>
  onSample(choice, 'history', async ({ model, real, sampleId, known, annotationId }) => {
    const id = maybeChanged(choice, model, { sampleId, annotationId });
    const answer = await outcome(real.annotations.history(sampleId, id));
    const changes = model.changes.get(id) ?? [];
    const exists = known && (changes.length > 0 || model.of(sampleId).has(id));
    if (!exists || typeof answer === 'number')
      return same(answer, STATUS.notFound, 'the history of a missing annotation');
    same(
      answer.map(({ action, before }) => ({ action, before })),
      changes,
      'a history',
    );
  });

export const properties = (choice: Choice): Step =>
  onSample(choice, 'properties', async ({ model, real, sampleId, known }) => {
    const answer = await outcome(real.samples.properties(sampleId));
    if (!known || typeof answer === 'number')
      return same(answer, STATUS.notFound, 'properties of another organisation');
    const expected = model.properties(sampleId);
    // The model knows some of the fields.
    const counts = answer.map((one, index) =>
      Object.fromEntries(Object.keys(expected[index] ?? {}).map((name) => [name, Reflect.get(one, name)])),
    );
    same(counts, expected, 'the properties of a sample');
  });

export const getSample = (choice: Choice): Step =>
  onSample(choice, 'get sample', async ({ real, sampleId, known }) => {
    const answer = await outcome(real.samples.get(sampleId));
    same(typeof answer === 'number' ? answer : answer.id, known ? sampleId : STATUS.notFound, 'a sample');
  });

export const list = (choice: Choice, filter: ListSampleAnnotationsFilter): Step =>
  onSample(choice, `list ${JSON.stringify(filter)}`, async ({ model, real, sampleId, known }) => {
    const answer = await outcome(Promise.resolve(real.annotations.list(sampleId, filter)));
    same(answer, known ? model.list(sampleId, filter) : STATUS.notFound, 'a list');
  });
