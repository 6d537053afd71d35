import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const sample = await client.samples.create({ name: 'GaAs-004' });
console.log(sample.id);
