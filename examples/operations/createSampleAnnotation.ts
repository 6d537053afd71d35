import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const annotation = await client.annotations.create('a1b2c3d4-5678-90ab-cdef-1234567890ab', {
  property_name: 'thickness',
  property_value: 25.1,
  property_unit: 'nm',
  coord_units: 'mm',
  coord_x: 1.5,
  coord_y: 2,
});
console.log(annotation.id);
