import { API_VERSION, DEFAULTS } from '@wafermark/generated/api.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the server makes by itself, and no request can foretell. */
const MADE = ['id', 'last_updated'];

/** The annotation that a request has to lead to, by the facts of the API and not by the code of the server. */
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

/** The annotation after an update: what is present is replaced, as a whole, and the rest stays. */
export function expectedUpdate(before: Json, change: Json): Json {
  const { metadata, ...fields } = change;
  return { ...before, ...fields, ...('metadata' in change ? { annotation_metadata: metadata } : {}) };
}

/** An answer without what the server makes by itself. */
export function withoutMade(answer: Json): Json {
  return Object.fromEntries(Object.entries(answer).filter(([name]) => !MADE.includes(name)));
}
