/** Stores a bulk large enough that this process can be killed meanwhile: `node store-bulk.ts URL`. */
import { newAnnotation } from '../../src/domain/annotation.ts';
import { newUuid } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open-store.ts';
import { demoSample, SAMPLE } from './demo-sample.ts';

const store = await openStore(process.argv[2] ?? '');
const sample = await demoSample(store);
const now = new Date(0).toISOString();
const annotations = Array.from({ length: 200_000 }, (_, value) =>
  newAnnotation({ property_name: 'n', property_value: value }, { id: newUuid(), sampleId: SAMPLE, now }),
);
await store.write((transaction) => transaction.insertAnnotations(sample, annotations));
