/** Stores a bulk large enough that this process can be killed meanwhile: `node store-bulk.ts URL`. */
import { newAnnotation } from '../../src/domain/annotation.ts';
import { newUuid } from '../../src/domain/ids.ts';
import { DEMO_PRINCIPAL } from '../../src/domain/principal.ts';
import { openStore } from '../../src/store/open-store.ts';
import { SAMPLE } from './running-app.ts';

const store = await openStore(process.argv[2] ?? '');
const sample = await store.read.findSample(DEMO_PRINCIPAL.organisation, SAMPLE);
if (sample === undefined) throw new Error('The demo data lacks this sample');
const now = new Date(0).toISOString();
const annotations = Array.from({ length: 200_000 }, (_, value) =>
  newAnnotation({ property_name: 'n', property_value: value }, { id: newUuid(), sampleId: SAMPLE, now }),
);
await store.write((transaction) => transaction.insertAnnotations(sample, annotations));
