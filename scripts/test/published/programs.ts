/** What `ENGINES` prints when all is well. */
export const EXPECTED = 'compiled 200 422 5000; reference 200 422 5000; function';

/**
 * A program that serves with each engine, creates an annotation, sends one that does not fit, and a bulk that is large enough
 * to be worked on in the other thread, whose file has to be where the app looks for it.
 */
export const ENGINES = `import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';
import { openApi } from '@wafermark/server/middleware';

const results = [];
const row = { property_name: 'thickness', property_value: 25.1 };
for (const validation of ['compiled', 'reference']) {
  const store = await openStore(\`sqlite:./data/\${validation}.db\`);
  await seedDemo(store, () => new Date());
  const app = await createApp({ store, authenticate: acceptAnyKey, validation });
  const server = await listen(app, { store, port: 0 });
  const post = (path, body) =>
    fetch(\`\${server.url}/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/\${path}\`, {
      method: 'POST',
      headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const created = await post('', row);
  const refused = await post('', { ...row, property_value: 'thick' });
  const stored = await (await post('bulk', { annotations: Array(5000).fill(row) })).json();
  results.push(\`\${validation} \${created.status} \${refused.status} \${stored.length}\`);
  await server.stop();
}
console.log([...results, typeof openApi({ security: { ApiKeyAuth: async () => true } })].join('; '));
`;
