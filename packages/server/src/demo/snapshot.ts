import type { Annotation } from '@wafermark/generated/document/models.ts';
import { DEMO_PRINCIPAL } from '../domain/principal.ts';
import type { NewSample, Store } from '../store/store.ts';

/** The samples of the demo organisation and their annotations at one time, without history. */
export type Snapshot = readonly SampleWithAnnotations[];

interface SampleWithAnnotations {
  readonly sample: NewSample;
  readonly annotations: readonly Annotation[];
}

/** Reads everything into memory. For tests, while nobody writes. */
export async function takeSnapshot({ read }: Store): Promise<Snapshot> {
  const { organisation } = DEMO_PRINCIPAL;
  const snapshot: SampleWithAnnotations[] = [];
  for await (const { items } of read.listSamples(organisation, {})) {
    for (const { id, owner_name: userName, target_material } of items) {
      const sample = await read.getSample(organisation, id);
      const ref = await read.findSample(organisation, id);
      if (sample === undefined || ref === undefined) continue;
      const annotations: Annotation[] = [];
      for await (const slice of read.listAnnotations(ref, {})) annotations.push(...slice.items);
      const targetMaterial =
        target_material === null
          ? {}
          : { targetMaterial: { name: target_material.sample_name, substrate: target_material.substrate } };
      snapshot.push({ sample: { sample, organisation, userName, ...targetMaterial }, annotations });
    }
  }
  return snapshot;
}

/** Replaces everything in a store by what a snapshot has; keys stay. All of it, or nothing. */
export async function resetTo(store: Store, snapshot: Snapshot): Promise<void> {
  await store.write(async (transaction) => {
    await transaction.clear();
    for (const { sample, annotations } of snapshot) {
      await transaction.insertAnnotations(await transaction.insertSample(sample), annotations);
    }
  });
}
