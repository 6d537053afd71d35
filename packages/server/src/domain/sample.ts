import { API_VERSION } from '@wafermark/generated/document/api.ts';
import type {
  PhysicalSample,
  PhysicalSampleCreate,
  PhysicalSampleUpdate,
} from '@wafermark/generated/document/models.ts';
import type { Principal } from './principal.ts';

/** The sample described by a create request. Unset fields are null. */
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

/** The sample with a change applied: replaces the fields present, and returns the same object when there are none. */
export function updatedSample(current: PhysicalSample, change: PhysicalSampleUpdate, now: string): PhysicalSample {
  if (Object.keys(change).length === 0) return current;
  return { ...current, ...change, last_updated: now, version: API_VERSION };
}
