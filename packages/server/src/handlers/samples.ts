import { API_VERSION, STATUS } from '@wafermark/generated/api.ts';
import type { PhysicalSample, PhysicalSampleUpdate } from '@wafermark/generated/models.ts';
import { OPERATIONS } from '@wafermark/generated/operations.ts';
import type { Handlers } from '@wafermark/generated/server.ts';
import type { HandlerContext } from '../http/answer.ts';
import type { Environment } from './environment.ts';

type SampleHandlers = Pick<
  Handlers<HandlerContext>,
  'listPhysicalSamples' | 'createPhysicalSample' | 'updatePhysicalSample'
>;

export function sampleHandlers({ store, now, newId }: Environment): SampleHandlers {
  return {
    async listPhysicalSamples({ query }, { principal }) {
      const samples = await store.samples.list(principal.organisation, query);
      return { status: OPERATIONS.listPhysicalSamples.success, body: samples };
    },

    async createPhysicalSample({ body }, { principal, keep }) {
      const at = now().toISOString();
      const sample: PhysicalSample = {
        id: newId(),
        name: body.name ?? null,
        created_datetime: at,
        last_updated: at,
        version: API_VERSION,
        user_id: principal.userId,
        growth_instrument_id: body.growth_instrument_id ?? null,
        sample_id: body.sample_id ?? null,
        detail_notes_id: body.detail_notes_id ?? null,
        physical_sample_metadata: null,
      };
      const owner = { organisation: principal.organisation, userName: principal.userName };
      await store.samples.insert({ sample, ...owner }, keep(sample));
      return { status: OPERATIONS.createPhysicalSample.success, body: sample };
    },

    async updatePhysicalSample({ path, body }, { principal }) {
      const sample = await store.samples.update(principal.organisation, path.physical_sample_id, (current) =>
        updatedSample(current, body, now()),
      );
      return sample === undefined
        ? { status: STATUS.notFound, problem: { detail: 'No sample with this id.' } }
        : { status: OPERATIONS.updatePhysicalSample.success, body: sample };
    },
  };
}

function updatedSample(current: PhysicalSample, change: PhysicalSampleUpdate, now: Date): PhysicalSample {
  if (Object.keys(change).length === 0) return current;
  return { ...current, ...change, last_updated: now.toISOString(), version: API_VERSION };
}
