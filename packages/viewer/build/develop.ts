/** `pnpm viewer`: the page on Vite's development server, beside a server that runs already (WAFERMARK_BASE_URL). */
import { createServer } from 'vite';
import { FOLDER } from './build-page.ts';
import { viteOptions } from './vite-options.ts';

const api = process.env['WAFERMARK_BASE_URL'] ?? 'http://127.0.0.1:4010';
const server = await createServer({
  ...viteOptions({ outDir: FOLDER }),
  logLevel: 'info',
  server: { proxy: { '/physical_samples': api } },
});
await server.listen();
server.printUrls();
