import { Wafermark } from '@wafermark/client';

const client = new Wafermark({ baseUrl: 'http://127.0.0.1:4010', apiKey: 'any-key' });
const sample = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
let deletion = await client.annotations.deleteImport(sample, { import_id: 'map-17' });
while (deletion.has_more) deletion = await client.annotations.deleteImport(sample, { import_id: 'map-17' });
console.log(`${deletion.import_id} is deleted`);
