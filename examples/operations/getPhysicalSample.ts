import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const sample = await client.samples.get('a1b2c3d4-5678-90ab-cdef-1234567890ab');
console.log(sample.name, sample.created_datetime);
