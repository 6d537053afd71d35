import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const sample = await client.samples.update('a1b2c3d4-5678-90ab-cdef-1234567890ab', {
  physical_sample_metadata: { substrate: 'sapphire' },
});
console.log(sample.physical_sample_metadata);
