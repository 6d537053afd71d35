import express from 'express';
import { beforeAll, expect, it } from 'vitest';
import { partings } from './contract-support.ts';
import { compile, fixture, generateAll, listen, load } from './support.ts';

type Method = (...args: readonly unknown[]) => Promise<unknown>;
interface Modules {
  createClient(options: object): { readonly board: Record<string, Method> };
  openApi(options: object): express.RequestHandler;
  serve(handlers: object): express.RequestHandler;
  OpenApiError: new (status: number, message: string) => Error & { readonly status: number };
}
// biome-ignore lint/suspicious/noExplicitAny: the types of what is generated exist only afterwards; `compile` checks them
type Any = any;

let folder = '';
beforeAll(async () => {
  folder = await generateAll(fixture('tic-tac-toe.yaml'), 'tic-tac-toe');
});

async function start(change: object = {}): Promise<string> {
  const { openApi, OpenApiError } = await load<Modules>(folder, 'server/middleware.ts');
  const { serve } = await load<Modules>(folder, 'server/serve.ts');
  let board = ['...', '...', '...'].map((row) => [...row]);
  const status = (): object => {
    const lines = [
      ...board,
      ...[0, 1, 2].map((at) => board.map((row) => row[at])),
      [0, 1, 2].map((at) => board[at]?.[at]),
      [0, 1, 2].map((at) => board[at]?.[2 - at]),
    ];
    const won = lines.find(([first, ...others]) => first !== '.' && others.every((mark) => mark === first));
    return { winner: won?.[0] ?? '.', board };
  };
  const handlers = {
    getBoard: async () => ({ status: 200, body: status() }),
    clearBoard: async () => {
      board = ['...', '...', '...'].map((row) => [...row]);
      return { status: 204 };
    },
    getSquare: async ({ path }: Any) => ({ status: 200, body: board[path.row - 1]?.[path.column - 1] }),
    putSquare: async ({ path, body }: Any) => {
      const row = board[path.row - 1] ?? [];
      if (row[path.column - 1] !== '.') return { status: 409, body: 'That square is taken.' };
      row[path.column - 1] = body;
      return { status: 200, body: status() };
    },
    ...change,
  };
  const app = express();
  app.use(openApi({ security: { playerKey: (key: string) => key === 'ann' } }), serve(handlers));
  // This API tells what is wrong in plain text.
  app.use(((error, _request, response, next) => {
    if (!(error instanceof OpenApiError)) return next(error);
    response.status(error.status).type('text/plain').send(error.message);
  }) satisfies express.ErrorRequestHandler);
  app.use(((error, _request, response, _next) => {
    response.status(500).type('text/plain').send(String(error));
  }) satisfies express.ErrorRequestHandler);
  return await listen(app);
}

it('compiles under the strictest settings', async () => {
  expect(await compile(folder)).toBe('');
});

it('is played to the end', async () => {
  const baseUrl = await start();
  const { board } = (await load<Modules>(folder, 'client/client.ts')).createClient({
    baseUrl,
    credentials: { playerKey: 'ann' },
  });
  await board['putSquare']?.(1, 1, 'X');
  await board['putSquare']?.(1, 2, 'O');
  await board['putSquare']?.(2, 2, 'X');
  expect(await board['getSquare']?.(1, 2)).toBe('O');
  expect(await board['putSquare']?.(3, 3, 'X')).toStrictEqual({
    winner: 'X',
    board: [
      ['X', 'O', '.'],
      ['.', 'X', '.'],
      ['.', '.', 'X'],
    ],
  });
  await expect(board['putSquare']?.(3, 3, 'O')).rejects.toMatchObject({ status: 409, body: 'That square is taken.' });
  await expect(board['getSquare']?.(4, 1)).rejects.toMatchObject({ status: 400 });
  await expect(board['putSquare']?.(3, 1, 'Y')).rejects.toMatchObject({ status: 400 });
  expect(await board['clearBoard']?.()).toBeUndefined();
  expect(await board['getBoard']?.()).toMatchObject({ winner: '.' });
});

it('agrees with its document', async () => {
  const found = await partings(folder, { baseUrl: await start(), credentials: { playerKey: 'ann' } });
  expect([found.parted, found.skipped]).toStrictEqual([{}, []]);
  expect(found.count).toBeGreaterThan(10);
});

it.each<[string, object, string, RegExp]>([
  [
    'another status',
    { clearBoard: async () => ({ status: 200, body: 'gone' }) },
    'clearBoard (DELETE /board): answers a request that fits as the document says',
    /^the server answers 500, which the document does not list: .*clearBoard/,
  ],
  [
    'another value',
    { getSquare: async () => ({ status: 200, body: 'Z' }) },
    'getSquare (GET /board/{row}/{column}): answers a request that fits as the document says',
    /^the server answers 500, which the document does not list: .*getSquare/,
  ],
])('has contract tests that report a server that sends %s', async (_, change, name, message) => {
  const { parted } = await partings(folder, { baseUrl: await start(change), credentials: { playerKey: 'ann' } });
  expect(Object.keys(parted)).toStrictEqual([name]);
  expect(parted[name]).toMatch(message);
});

it('has contract tests that report a server that checks nothing', async () => {
  const app = express();
  app.use((_request, response) => {
    response.json({ winner: 'X', board: [] });
  });
  const { parted } = await partings(folder, { baseUrl: await listen(app), credentials: { playerKey: 'ann' } });
  expect(parted['getBoard (GET /board): answers a request that fits as the document says']).toMatch(
    /\/board must NOT have fewer than 3 items/,
  );
  expect(parted['getBoard (GET /board): lets nobody in without credentials']).toMatch(/200/);
  expect(parted['putSquare (PUT /board/{row}/{column}): refuses a body of another type']).toMatch(/200/);
});
