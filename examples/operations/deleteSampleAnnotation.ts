import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const sample = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
await client.annotations.delete(sample, 'd4c3b2a1-8765-ba09-fedc-0987654321ba');
console.log('deleted');
