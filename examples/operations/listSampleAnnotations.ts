import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const sample = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
for await (const site of client.annotations.list(sample, { property_name: 'thickness', x_min: 0 })) {
  console.log(site.coord_x, site.coord_y, site.property_value);
}
