import { DEMO_PRINCIPAL } from '../../src/domain/principal.ts';
import type { SampleRef, Store } from '../../src/store/store.ts';

/** The sample of the documentation's examples. */
export const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';

/** That sample in a store with the demo data. */
export async function demoSample(store: Store): Promise<SampleRef> {
  const sample = await store.read.findSample(DEMO_PRINCIPAL.organisation, SAMPLE);
  if (sample === undefined) throw new Error('The demo data lacks this sample');
  return sample;
}
