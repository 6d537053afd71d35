import { deepStrictEqual as expect } from 'node:assert';
import type { components, operations } from './generated.ts';

type Schemas = components['schemas'];

const { BASE_URL, KEY = '', SAMPLE, PROPERTY = '' } = process.env;
const base = `${BASE_URL}/physical_samples/${SAMPLE}/annotations`;

async function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const headers = { 'X-API-KEY': KEY, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) };
  const response = await fetch(base + path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(await response.text());
  return await response.json();
}

const metadata = { nested: { list: [1, null, 'é'] } };
const one: Schemas['AnnotationCreate'] = {
  property_name: PROPERTY,
  property_value: 25.1,
  coord_x: 1.5,
  coord_y: 2,
  metadata,
};
const created = await send<Schemas['Annotation']>('POST', '/', one);
expect(
  [created.property_value, created.coord_x, created.coord_z, created.annotation_metadata],
  [25.1, 1.5, null, metadata],
);

const many: Schemas['AnnotationBulkCreate'] = {
  annotations: [0, 1, 2].map((property_value) => ({ property_name: PROPERTY, property_value })),
};
const bulk = await send<Schemas['Annotation'][]>('POST', '/bulk', many);
expect(
  bulk.map((item) => item.property_value),
  [0, 1, 2],
);

const change: Schemas['AnnotationUpdate'] = { property_value: 26, coord_y: null };
const updated = await send<Schemas['Annotation']>('PATCH', `/${created.id}`, change);
expect([updated.property_value, updated.coord_x, updated.coord_y], [26, 1.5, null]);

const filter: NonNullable<operations['listSampleAnnotations']['parameters']['query']> = { property_name: PROPERTY };
const listed = await send<Schemas['Annotation'][]>('GET', `/?property_name=${filter.property_name}`);
expect(
  listed.map((item) => item.property_value),
  [26, 0, 1, 2],
);
console.log('created, bulk created, updated, listed');
