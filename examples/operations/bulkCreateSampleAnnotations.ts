import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const thickness = { property_name: 'thickness', property_unit: 'nm', coord_units: 'mm' };
const stored = await client.annotations.bulkCreate('a1b2c3d4-5678-90ab-cdef-1234567890ab', {
  annotations: [-10, 10].map((x) => ({ ...thickness, property_value: 25.1, coord_x: x, coord_y: 0 })),
});
console.log(stored.length);
