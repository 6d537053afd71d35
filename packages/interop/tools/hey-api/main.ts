import { deepStrictEqual as expect } from 'node:assert';
import { client } from './generated/client.gen.ts';
import {
  bulkCreateSampleAnnotations,
  createSampleAnnotation,
  getSampleAnnotation,
  listSampleAnnotations,
  updateSampleAnnotation,
} from './generated/index.ts';

const { BASE_URL = '', KEY = '', SAMPLE = '', PROPERTY = '' } = process.env;
client.setConfig({ baseUrl: BASE_URL, auth: KEY });
const path = { physical_sample_id: SAMPLE };
const metadata = { nested: { list: [1, null, 'é'] } };

const { data: created } = await createSampleAnnotation({
  path,
  body: { property_name: PROPERTY, property_value: 25.1, coord_x: 1.5, coord_y: 2, metadata },
  throwOnError: true,
});
expect(
  [created.property_value, created.coord_x, created.coord_z, created.annotation_metadata],
  [25.1, 1.5, null, metadata],
);

const annotations = [0, 1, 2].map((property_value) => ({ property_name: PROPERTY, property_value }));
const { data: bulk } = await bulkCreateSampleAnnotations({ path, body: { annotations }, throwOnError: true });
expect(
  bulk.map((one) => one.property_value),
  [0, 1, 2],
);

const one = { ...path, annotation_id: created.id };
const { data: updated } = await updateSampleAnnotation({
  path: one,
  body: { property_value: 26, coord_y: null },
  throwOnError: true,
});
expect([updated.property_value, updated.coord_x, updated.coord_y], [26, 1.5, null]);

const { data: listed } = await listSampleAnnotations({ path, query: { property_name: PROPERTY }, throwOnError: true });
expect(
  listed.map((item) => item.property_value),
  [26, 0, 1, 2],
);

const { error } = await getSampleAnnotation({ path: { ...path, annotation_id: crypto.randomUUID() } });
expect(error?.status, 404);
console.log('created, bulk created, updated, listed, 404');
