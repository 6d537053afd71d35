/** `pnpm bench size`: what a program that makes one call weighs, bundled and minified by esbuild. */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const PATH = '/physical_samples/x/annotations/';
const BODY = `{ property_name: 'thickness', property_value: 25.1 }`;
const PROGRAMS = {
  '@wafermark/client': `import { Wafermark } from '@wafermark/client';
    console.log(await new Wafermark({ apiKey: 'k' }).annotations.create('x', ${BODY}));`,
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

const rows: string[] = [];
for (const [name, contents] of Object.entries(PROGRAMS)) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    ...{ bundle: true, minify: true, splitting: true, format: 'esm', target: 'es2022', platform: 'browser' },
    ...{ outdir: 'out', write: false, metafile: true, logLevel: 'error' },
  });
  const [entry = ''] = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint !== undefined) ?? [];
  const atOnce = new Set([entry]);
  // What is imported dynamically is loaded only when it is used.
  for (const file of atOnce) {
    for (const { path, kind } of metafile.outputs[file]?.imports ?? [])
      if (kind === 'import-statement') atOnce.add(path);
  }
  const files = outputFiles.filter(({ path }) => [...atOnce].some((file) => path.endsWith(`/${file}`)));
  const bytes = Buffer.concat(files.map((file) => file.contents));
  rows.push(`| ${name} | ${bytes.length} | ${gzipSync(bytes, { level: 9 }).length} |`);
}
process.stdout.write(`| one-call program | minified | gzip |\n| --- | --- | --- |\n${rows.join('\n')}\n`);
