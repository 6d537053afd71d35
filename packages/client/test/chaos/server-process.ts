/** A server of its own, to be killed: `node server-process.ts FILE`. Prints its URL when it is ready. */
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';

const store = await openStore(`sqlite:${process.argv[2]}`);
if (await store.samples.isEmpty()) {
  await seedDemo(
    store,
    () => new Date(),
    () => crypto.randomUUID(),
  );
}
const app = await createApp({ store, authenticate: acceptAnyKey });
const { url } = await listen(app, { store, port: 0 });
process.stdout.write(`${url}\n`);
