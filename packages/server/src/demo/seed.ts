import { API_VERSION } from '@wafermark/generated/api.ts';
import type { PhysicalSample } from '@wafermark/generated/models.ts';
import { DEMO_PRINCIPAL } from '../authenticate.ts';
import { newAnnotation } from '../handlers/annotation-record.ts';
import type { Store } from '../store/store.ts';
import { lineScan, thicknessMap } from './wafer.ts';

/** The sample and the annotation that the examples of the document name. */
const DOCUMENTED_SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const DOCUMENTED_ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';
const WAFER = '3f1e6c52-8f0b-4c1d-9a43-5d2b7e90c318';

/**
 * Puts the demo data into a store: the sample of the documentation's examples, and a 300 mm wafer with a 49-point map of
 * its thickness in nm and an XPS line scan of its Sr/Ti ratio.
 */
export async function seedDemo(store: Store, now: () => Date, newId: () => string): Promise<void> {
  const insert = (
    id: string,
    name: string,
    targetMaterial: string,
    metadata: PhysicalSample['physical_sample_metadata'],
  ) =>
    store.samples.insert({
      sample: {
        id,
        name,
        created_datetime: now().toISOString(),
        last_updated: now().toISOString(),
        version: API_VERSION,
        user_id: DEMO_PRINCIPAL.userId,
        growth_instrument_id: null,
        sample_id: null,
        detail_notes_id: null,
        physical_sample_metadata: metadata,
      },
      organisation: DEMO_PRINCIPAL.organisation,
      userName: DEMO_PRINCIPAL.userName,
      targetMaterial,
    });

  await insert(DOCUMENTED_SAMPLE, 'GaAs-003', 'GaAs', null);
  await store.annotations.insert([
    newAnnotation(
      {
        property_name: 'thickness',
        property_value: 25.1,
        property_unit: 'nm',
        char_source_type: 'ellipsometry',
        coord_units: 'mm',
        coord_x: 1.5,
        coord_y: 2,
      },
      { id: DOCUMENTED_ANNOTATION, sampleId: DOCUMENTED_SAMPLE, now: now() },
    ),
  ]);
  await insert(WAFER, 'STO-Si-300-07', 'SrTiO3', { diameter_mm: 300, edge_exclusion_mm: 3 });
  await store.annotations.insert(
    [...thicknessMap(), ...lineScan()].map((site) => newAnnotation(site, { id: newId(), sampleId: WAFER, now: now() })),
  );
}
