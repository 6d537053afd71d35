/** `pnpm bench size`: the size of a program with one call, bundled and minified by esbuild. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle, commandProgram } from '../../../client/test/bundle.ts';

const CLIENT = fileURLToPath(new URL('../../../client/', import.meta.url));
const PATH = '/physical_samples/x/annotations/';
const BODY = `{ property_name: 'thickness', property_value: 25.1 }`;
const wafermark = (from: string) => `import { Wafermark } from '${from}';
    console.log(await new Wafermark({ apiKey: 'k' }).annotations.create('x', ${BODY}));`;
const PROGRAMS = {
  '@wafermark/client': wafermark(`${CLIENT}dist/package/lib/index.mjs`),
  '@wafermark/client, from its source': wafermark('@wafermark/client'),
  '@wafermark/client/commands': commandProgram(`${CLIENT}dist/package/lib/commands.mjs`),
  fetch: `const r = await fetch('http://127.0.0.1:4010${PATH}', { method: 'POST', headers: { 'X-API-KEY': 'k' }, body: JSON.stringify(${BODY}) });
    if (!r.ok) throw new Error(String(r.status)); console.log(await r.json());`,
  'openapi-fetch': `import createClient from 'openapi-fetch';
    const c = createClient({ baseUrl: 'http://127.0.0.1:4010', headers: { 'X-API-KEY': 'k' } });
    console.log(await c.POST('/physical_samples/{id}/annotations/', { params: { path: { id: 'x' } }, body: ${BODY} }));`,
  axios: `import axios from 'axios'; console.log((await axios.post('http://127.0.0.1:4010${PATH}', ${BODY})).data);`,
  ky: `import ky from 'ky'; console.log(await ky.post('http://127.0.0.1:4010${PATH}', { json: ${BODY} }).json());`,
  ofetch: `import { ofetch } from 'ofetch'; console.log(await ofetch('http://127.0.0.1:4010${PATH}', { method: 'POST', body: ${BODY} }));`,
  openai: `import OpenAI from 'openai'; console.log(await new OpenAI({ apiKey: 'k' }).post('${PATH}', { body: ${BODY} }));`,
};

// Measures the published package.
await promisify(execFile)(process.execPath, ['build/main.ts'], { cwd: CLIENT });
const rows: string[] = [];
for (const [name, contents] of Object.entries(PROGRAMS)) {
  const { minified, gzip } = await bundle(contents, import.meta.dirname);
  rows.push(`| ${name} | ${minified} | ${gzip} |`);
}
process.stdout.write(`| one-call program | minified | gzip |\n| --- | --- | --- |\n${rows.join('\n')}\n`);
