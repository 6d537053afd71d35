import { STATUS } from '@wafermark/generated/document/api.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import type { ReadHandlers, WriteHandlers } from '@wafermark/generated/server/server.ts';
import { mayUse } from '../../domain/principal.ts';
import { newSample, updatedSample } from '../../domain/sample.ts';
import { readsOnly } from './annotations.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { itemsOf } from './page.ts';

type Reads = Pick<ReadHandlers<ReadContext>, 'listPhysicalSamples'>;
type Writes = Pick<WriteHandlers<WriteContext>, 'createPhysicalSample' | 'updatePhysicalSample'>;

export const sampleReads: Reads = {
  async listPhysicalSamples({ query }, { principal, store }) {
    const slices = store.listSamples(principal.organisation, query);
    return { status: OPERATIONS.listPhysicalSamples.success, items: itemsOf(slices) };
  },
};

export const sampleWrites: Writes = {
  async createPhysicalSample({ body }, { principal, store, now, newId }) {
    const sample = newSample(body, { id: newId(), owner: principal, now: now() });
    await store.insertSample({ sample, organisation: principal.organisation, userName: principal.userName });
    return { status: OPERATIONS.createPhysicalSample.success, body: sample };
  },

  async updatePhysicalSample({ path, body }, { principal, store, now }) {
    if (Object.keys(body).length === 0 && !mayUse(principal, 'read')) return readsOnly;
    const sample = await store.updateSample(principal.organisation, path.physical_sample_id, (current) =>
      updatedSample(current, body, now()),
    );
    return sample === undefined
      ? { status: STATUS.notFound, problem: { detail: 'No sample with this id.' } }
      : { status: OPERATIONS.updatePhysicalSample.success, body: sample };
  },
};
