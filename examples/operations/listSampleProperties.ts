import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
for (const property of await client.samples.properties('a1b2c3d4-5678-90ab-cdef-1234567890ab')) {
  console.log(property.property_name, property.num_annotations, property.mean, property.property_unit);
}
