import type { Fault } from '@wafermark/generated/document/models.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { BrokenAnswerError, writeAnswer } from '@wafermark/generated/server/validation.ts';
import { newUuid } from './ids.ts';
import type { Principal } from './principal.ts';
import { newSample } from './sample.ts';

/**
 * Validates a key's owner against the document's schemas: the owner's name and id appear in samples, and a sample with an
 * invalid owner could not be returned.
 */
export function principalFaults(owner: Principal): readonly Fault[] {
  const sample = newSample({}, { id: newUuid(), owner, now: new Date(0).toISOString() });
  const listed = {
    id: sample.id,
    name: sample.name,
    created_datetime: sample.created_datetime,
    last_updated: sample.last_updated,
    owner_id: owner.userId,
    owner_name: owner.userName,
    num_data_items: 0,
    growth_instrument: null,
    target_material: null,
    projects: [],
    detail_notes: null,
  };
  return [
    ...faultsOf(() => writeAnswer('createPhysicalSample', OPERATIONS.createPhysicalSample.success, sample)),
    ...faultsOf(() => writeAnswer('listPhysicalSamples', OPERATIONS.listPhysicalSamples.success, [listed])),
    ...(owner.organisation.trim() === ''
      ? [{ location: 'body', pointer: '/organisation', message: 'must not be empty' } as const]
      : []),
  ];
}

function faultsOf(write: () => unknown): readonly Fault[] {
  try {
    write();
    return [];
  } catch (error) {
    if (error instanceof BrokenAnswerError) return error.faults;
    throw error;
  }
}
