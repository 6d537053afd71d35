import { API_VERSION } from '@wafermark/generated/api.ts';
import type { PhysicalSample, PhysicalSampleCreate, PhysicalSampleUpdate } from '@wafermark/generated/models.ts';
import type { Principal } from './principal.ts';

/** The sample that a request asks for. Whatever is not set is null. */
export function newSample(
  request: PhysicalSampleCreate,
  { id, owner, now }: { readonly id: string; readonly owner: Principal; readonly now: string },
): PhysicalSample {
  return {
    id,
    name: request.name ?? null,
    created_datetime: now,
    last_updated: now,
    version: API_VERSION,
    user_id: owner.userId,
    growth_instrument_id: request.growth_instrument_id ?? null,
    sample_id: request.sample_id ?? null,
    detail_notes_id: request.detail_notes_id ?? null,
    physical_sample_metadata: null,
  };
}

/** The sample after a change: replaces the fields present, and returns the very same object when there are none. */
export function updatedSample(current: PhysicalSample, change: PhysicalSampleUpdate, now: string): PhysicalSample {
  if (Object.keys(change).length === 0) return current;
  return { ...current, ...change, last_updated: now, version: API_VERSION };
}
