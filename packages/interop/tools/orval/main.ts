import { deepStrictEqual as expect } from 'node:assert';
import {
  bulkCreateSampleAnnotations,
  createSampleAnnotation,
  getSampleAnnotation,
  listSampleAnnotations,
  updateSampleAnnotation,
} from './generated/client.ts';

const { KEY = '', SAMPLE = '', PROPERTY = '' } = process.env;
const options = { headers: { 'X-API-KEY': KEY } };
const metadata = { nested: { list: [1, null, 'é'] } };

const one = { property_name: PROPERTY, property_value: 25.1, coord_x: 1.5, coord_y: 2, metadata };
const created = await createSampleAnnotation(SAMPLE, one, options);
if (created.status !== 200) throw new Error(created.data.detail);
const { id, property_value, coord_x, coord_z, annotation_metadata } = created.data;
expect([property_value, coord_x, coord_z, annotation_metadata], [25.1, 1.5, null, metadata]);

const annotations = [0, 1, 2].map((value) => ({ property_name: PROPERTY, property_value: value }));
const bulk = await bulkCreateSampleAnnotations(SAMPLE, { annotations }, options);
if (bulk.status !== 200) throw new Error(bulk.data.detail);
expect(
  bulk.data.map((item) => item.property_value),
  [0, 1, 2],
);

const updated = await updateSampleAnnotation(SAMPLE, id, { property_value: 26, coord_y: null }, options);
if (updated.status !== 200) throw new Error(updated.data.detail);
expect([updated.data.property_value, updated.data.coord_x, updated.data.coord_y], [26, 1.5, null]);

const listed = await listSampleAnnotations(SAMPLE, { property_name: PROPERTY }, options);
if (listed.status !== 200) throw new Error('the list failed');
expect(
  listed.data.map((item) => item.property_value),
  [26, 0, 1, 2],
);

const refused = await getSampleAnnotation(SAMPLE, crypto.randomUUID(), options);
expect(refused.status, 404);
console.log('created, bulk created, updated, listed, 404');
