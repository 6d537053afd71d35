import type { Annotation, AnnotationCreate, PhysicalSample } from '@wafermark/generated/document/models.ts';
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { writeAnswer } from '@wafermark/generated/server/validation.ts';
import { newAnnotation } from '../domain/annotation.ts';
import { newUuid } from '../domain/ids.ts';
import { DEMO_PRINCIPAL } from '../domain/principal.ts';
import { newSample } from '../domain/sample.ts';
import type { NewSample, Store } from '../store/store.ts';
import { lineScan, thicknessMap } from './wafer.ts';

const WAFER = '3f1e6c52-8f0b-4c1d-9a43-5d2b7e90c318';

/** The sample used in the examples of the public documentation and of the OpenAPI document. */
const DOCUMENTED_SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';

const thickness: AnnotationCreate = {
  property_name: 'thickness',
  property_value: 25.1,
  property_unit: 'nm',
  coord_units: 'mm',
  coord_x: 1.5,
  coord_y: 2,
};

/** Its annotations: the one that the public documentation updates, and the one in the document's own examples. */
const DOCUMENTED_ANNOTATIONS: Readonly<Record<string, AnnotationCreate>> = {
  'f47ac10b-58cc-4372-a567-0e02b2c3d479': {
    ...thickness,
    char_source_type: 'xrd',
    data_id: 'd290f1ee-6c54-4b01-90e6-d701748f0851',
  },
  'd4c3b2a1-8765-ba09-fedc-0987654321ba': { ...thickness, char_source_type: 'ellipsometry' },
};

/**
 * Seeds an empty store with demo data: the sample and the annotations of the documentation's examples, and a 300 mm wafer with
 * a 49-point map of its thickness in nm and an XPS line scan of its Sr/Ti ratio. Atomic, even when several processes start on
 * one database.
 * @returns whether the store was empty
 */
export async function seedDemo(store: Store, now: () => Date, newId: () => string = newUuid): Promise<boolean> {
  return await store.write(async (transaction) => {
    if (!(await transaction.isEmpty())) return false;
    const at = (): string => now().toISOString();

    const addSample = async (
      id: string,
      more: Pick<PhysicalSample, 'name' | 'physical_sample_metadata'>,
      targetMaterial: NonNullable<NewSample['targetMaterial']>,
    ) => {
      const sample = { ...newSample({}, { id, owner: DEMO_PRINCIPAL, now: at() }), ...more };
      writeAnswer('createPhysicalSample', OPERATIONS.createPhysicalSample.success, sample);
      const { organisation, userName } = DEMO_PRINCIPAL;
      return await transaction.insertSample({ sample, organisation, userName, targetMaterial });
    };
    const valid = (annotations: readonly Annotation[]): readonly Annotation[] => {
      writeAnswer('bulkCreateSampleAnnotations', OPERATIONS.bulkCreateSampleAnnotations.success, annotations);
      return annotations;
    };

    const documented = await addSample(
      DOCUMENTED_SAMPLE,
      { name: 'GaAs-003', physical_sample_metadata: null },
      { name: 'GaAs', substrate: null },
    );
    const examples = Object.entries(DOCUMENTED_ANNOTATIONS).map(([id, annotation]) =>
      newAnnotation(annotation, { id, sampleId: documented.id, now: at() }),
    );
    await transaction.insertAnnotations(documented, valid(examples));

    const metadata = { diameter_mm: 300, edge_exclusion_mm: 3 };
    const wafer = await addSample(
      WAFER,
      { name: 'STO-Si-300-07', physical_sample_metadata: metadata },
      { name: 'SrTiO3', substrate: 'Si' },
    );
    const sites = [...thicknessMap(), ...lineScan()].map((site) =>
      newAnnotation(site, { id: newId(), sampleId: wafer.id, now: at() }),
    );
    await transaction.insertAnnotations(wafer, valid(sites));
    return true;
  });
}
