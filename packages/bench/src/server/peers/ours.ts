/**
 * The server of this project, as its published package holds it: `node ours.ts VARIANT [FILE]`. The variant selects validation engine and storage:
 * `compiled-none`, `compiled-durable`, `reference-none`, `reference-durable`.
 */
import type { Store } from '@wafermark/server';
import { announce } from '../peer-kit.ts';
import { discardingStore } from './discarding-store.ts';

// The peers are packages of compiled JavaScript. Our sources, from which Node would have to strip the types first, take longer to start.
const PACKAGE = new URL('../../../../server/dist/package/lib/index.js', import.meta.url).href;
const published: typeof import('@wafermark/server') = await import(PACKAGE);
const { acceptAnyKey, createApp, listen, openStore, seedDemo } = published;

const [variant = '', file] = process.argv.slice(2);
const [, validation, storage] = /^(compiled|reference)-(none|durable)$/.exec(variant) ?? [];
if (validation !== 'compiled' && validation !== 'reference') throw new Error(`Unknown variant '${variant}'`);
const store = storage === 'none' ? discardingStore() : await openFile();
const app = await createApp({ store, authenticate: acceptAnyKey, validation });
const { url, stop } = await listen(app, { store, port: 0 });
process.once('SIGTERM', () => void stop().then(() => process.exit()));
announce(url);

async function openFile(): Promise<Store> {
  if (file === undefined) throw new Error(`${variant} needs the path of a database`);
  const opened = await openStore(`sqlite:${file}`);
  await seedDemo(opened, () => new Date());
  return opened;
}
