/** Serves the database in `DATABASE_URL`, and prints the address. */
import { acceptAnyKey, createApp, listen, openStore, seedDemo } from '@wafermark/server';

const store = await openStore(process.env['DATABASE_URL'] ?? '');
await seedDemo(store, () => new Date());
const app = await createApp({ store, authenticate: acceptAnyKey });
const { url } = await listen(app, { store, port: 0 });
process.stdout.write(`${url}\n`);
