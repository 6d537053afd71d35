/** An Express app with routes of its own, and the annotation API below `/wafermark`. */
import { createApp, openStore, storedKeys } from '@wafermark/server';
import express, { type ErrorRequestHandler } from 'express';

const { DATABASE_URL = 'sqlite:./data/lab.db', PORT = '4030' } = process.env;
const store = await openStore(DATABASE_URL);
const orders: { readonly wafers: number }[] = [];

const app = express();
app.get('/', (_request, response) => {
  response.send('Our lab');
});

// Before every body parser: it reads bodies itself, and judges them while they arrive.
app.use('/wafermark', await createApp({ store, authenticate: storedKeys(store) }));

app.use(express.json());
app.get('/orders', (_request, response) => {
  response.json(orders);
});
app.post('/orders', (request, response) => {
  const wafers: unknown = request.body?.wafers;
  if (typeof wafers !== 'number') {
    response.status(400).json({ message: 'How many wafers?' });
    return;
  }
  orders.push({ wafers });
  response.status(201).json({ wafers });
});

// Errors of your own routes alone: the API answers its own, as problems.
const answerErrors: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const isClients = error instanceof SyntaxError;
  if (!isClients) console.error(error);
  response.status(isClients ? 400 : 500).json({ message: isClients ? 'This is not JSON' : 'This is our fault' });
};
app.use(answerErrors);

const server = app.listen(Number(PORT), '127.0.0.1', (error) => {
  if (error !== undefined) throw error;
  const address = server.address();
  console.log(`Listening on http://127.0.0.1:${typeof address === 'object' ? address?.port : PORT}`);
});

// The server first, so that no request finds the store closed.
process.once('SIGTERM', () => server.close(() => void store.close()));
