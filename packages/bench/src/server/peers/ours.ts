/**
 * The server of this project: `node ours.ts VARIANT [FILE]`. A variant names how requests and answers are checked, and
 * whether they are stored: `compiled-none`, `compiled-durable`, `reference-none`, `reference-durable`.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';
import { announce } from '../peer-kit.ts';

const [variant = '', file] = process.argv.slice(2);
const [, validation, storage] = /^(compiled|reference)-(none|durable)$/.exec(variant) ?? [];
if (validation !== 'compiled' && validation !== 'reference') throw new Error(`There is no variant '${variant}'`);
if (storage === 'none') throw new Error(`${variant}: the server cannot run without storage yet`);
if (file === undefined) throw new Error(`${variant} needs the path of a database`);

const isNew = !existsSync(file);
const store = await openStore(`sqlite:${file}`);
if (isNew) await seedDemo(store, () => new Date(), randomUUID);
const app = await createApp({ store, authenticate: acceptAnyKey, validation });
const { url, stop } = await listen(app, { store, port: 0 });
process.once('SIGTERM', () => void stop().then(() => process.exit()));
announce(url);
