/**
 * Serves the database in `DATABASE_URL`, and prints the address. With `--expose-gc` and a channel to its parent, it answers each
 * message with the bytes that it holds after a full garbage collection.
 */
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';

const store = await openStore(process.env['DATABASE_URL'] ?? '');
await seedDemo(store, () => new Date());
const app = await createApp({ store, authenticate: acceptAnyKey });
const { url } = await listen(app, { store, port: 0 });
process.stdout.write(`${url}\n`);
if (globalThis.gc !== undefined) {
  const { gc } = globalThis;
  process.on('message', () => {
    gc();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  });
}
