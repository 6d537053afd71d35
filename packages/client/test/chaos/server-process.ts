/** A server of its own, to be killed: `node server-process.ts FILE`. Prints its URL when it is ready. */
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';

const store = await openStore(`sqlite:${process.argv[2]}`);
await seedDemo(store, () => new Date());
const app = await createApp({ store, authenticate: acceptAnyKey });
const { url } = await listen(app, { store, port: 0 });
process.stdout.write(`${url}\n`);
