import type { SampleProperty } from '@wafermark/generated/document/models.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import type { ReadHandlers, WriteHandlers } from '@wafermark/generated/server/server.ts';
import { mayUse } from '../../domain/principal.ts';
import { newSample, updatedSample } from '../../domain/sample.ts';
import { PropertySummary } from '../../domain/summary.ts';
import { turn } from '../turn.ts';
import { noSample, readsOnly } from './annotations.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { invalid, pageOf, partOf, startOf } from './page.ts';

type Reads = Pick<ReadHandlers<ReadContext>, 'listPhysicalSamples' | 'getPhysicalSample' | 'listSampleProperties'>;
type Writes = Pick<WriteHandlers<WriteContext>, 'createPhysicalSample' | 'updatePhysicalSample'>;

export const sampleReads: Reads = {
  async listPhysicalSamples({ query: { limit, cursor, ...filter } }, { principal, store, instance }) {
    const { after, faults } = startOf(cursor);
    const [first, ...others] = faults;
    if (first !== undefined) return invalid([first, ...others]);
    const slices = store.listSamples(principal.organisation, filter, partOf(after, limit));
    return { status: OPERATIONS.listPhysicalSamples.success, ...(await pageOf(slices, limit, instance, filter)) };
  },

  async getPhysicalSample({ path }, { principal, store }) {
    const sample = await store.getSample(principal.organisation, path.physical_sample_id);
    return sample === undefined ? noSample : { status: OPERATIONS.getPhysicalSample.success, body: sample };
  },

  async listSampleProperties({ path }, { principal, store }) {
    const sample = await store.findSample(principal.organisation, path.physical_sample_id);
    if (sample === undefined) return noSample;
    const summary = new PropertySummary();
    for await (const { items } of store.listValues(sample)) {
      for (const value of items) summary.add(value);
      await turn();
    }
    return { status: OPERATIONS.listSampleProperties.success, items: inSlices(summary.results()) };
  },
};

export const sampleWrites: Writes = {
  async createPhysicalSample({ body }, { principal, store, now, newId }) {
    const sample = newSample(body, { id: newId(), owner: principal, now: now() });
    await store.insertSample({ sample, organisation: principal.organisation, userName: principal.userName });
    return { status: OPERATIONS.createPhysicalSample.success, body: sample };
  },

  async updatePhysicalSample({ path, body }, { principal, store, now, requireMatch }) {
    if (Object.keys(body).length === 0 && !mayUse(principal, 'read')) return readsOnly;
    const sample = await store.updateSample(principal.organisation, path.physical_sample_id, (current) => {
      requireMatch('getPhysicalSample', current);
      return updatedSample(current, body, now());
    });
    return sample === undefined ? noSample : { status: OPERATIONS.updatePhysicalSample.success, body: sample };
  },
};

/** Properties written at once: about a millisecond. */
const AT_ONCE = 200;

async function* inSlices(properties: readonly SampleProperty[]): AsyncGenerator<readonly SampleProperty[]> {
  for (let start = 0; start < properties.length; start += AT_ONCE) yield properties.slice(start, start + AT_ONCE);
}
