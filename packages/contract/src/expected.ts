import { API_VERSION, DEFAULTS } from '@wafermark/generated/document/api.ts';

type Json = Readonly<Record<string, unknown>>;

/** Fields set by the server. */
const MADE = ['id', 'last_updated'];

/** The annotation that a request must produce, according to the API and independently of the server's code. */
export function expectedAnnotation(request: Json, sampleId: string): Json {
  const given = (name: string): unknown => request[name] ?? null;
  const dataId = given('data_id');
  return {
    physical_sample_id: sampleId,
    property_name: given('property_name'),
    property_value: given('property_value'),
    property_unit: given('property_unit'),
    char_source_type: given('char_source_type'),
    coord_ref_frame: given('coord_ref_frame') ?? DEFAULTS.AnnotationCreate.coord_ref_frame,
    coord_units: given('coord_units'),
    coord_x: given('coord_x'),
    coord_y: given('coord_y'),
    coord_z: given('coord_z'),
    data_id: typeof dataId === 'string' ? dataId.toLowerCase() : dataId,
    annotation_metadata: given('metadata'),
    version: API_VERSION,
  };
}

/** The annotation after an update: present fields are replaced whole, and the rest is kept. */
export function expectedUpdate(before: Json, change: Json): Json {
  const { metadata, ...fields } = change;
  return { ...before, ...fields, ...('metadata' in change ? { annotation_metadata: metadata } : {}) };
}

/** A response without the fields set by the server. */
export function withoutMade(answer: Json): Json {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !MADE.includes(name)));
}
