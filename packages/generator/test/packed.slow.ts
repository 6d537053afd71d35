/** The packed packages in a project of its own: somebody else's document, generated, compiled, served, called and contract-tested. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyProject, type Project, pack } from '../../client/test/tarball/pack.ts';
import { fixture } from './support.ts';

const NODE = join(import.meta.dirname, '../../../node_modules/node/bin');

const PROGRAM = `
import express from 'express';
import type { AddressInfo } from 'node:net';
import { ApiError, createClient } from './src/generated/client/client.ts';
import { contractTests } from './src/generated/contract/contract.ts';
import { openApi, OpenApiError } from './src/generated/server/middleware.ts';
import { serve } from './src/generated/server/serve.ts';
import type { Handlers } from './src/generated/server/server.ts';

let board = [['.', '.', '.'], ['.', '.', '.'], ['.', '.', '.']] as ('.' | 'X' | 'O')[][];
const handlers: Handlers<express.Request> = {
  getBoard: async () => ({ status: 200, body: { winner: '.', board } }),
  clearBoard: async () => {
    board = board.map((row) => row.map(() => '.' as const));
    return { status: 204 };
  },
  getSquare: async ({ path }) => ({ status: 200, body: board[path.row - 1]?.[path.column - 1] ?? '.' }),
  putSquare: async ({ path, body }) => {
    const row = board[path.row - 1];
    if (row === undefined) return { status: 400, body: 'There is no such row.' };
    row[path.column - 1] = body;
    return { status: 200, body: { winner: '.', board } };
  },
};
const app = express();
app.use(openApi({ security: { playerKey: (key: string) => key === 'ann' } }), serve(handlers));
app.use(((error, _request, response, next) => {
  if (!(error instanceof OpenApiError)) return next(error);
  response.status(error.status).type('text/plain').send(error.message);
}) satisfies express.ErrorRequestHandler);
const server = app.listen(0, '127.0.0.1', async () => {
  const baseUrl = \`http://127.0.0.1:\${(server.address() as AddressInfo).port}\`;
  const { board: methods } = createClient({ baseUrl, credentials: { playerKey: 'ann' } });
  await methods.putSquare(2, 2, 'X');
  console.log(await methods.getSquare(2, 2));
  const refused: unknown = await methods.getSquare(4, 1).catch((error: unknown) => error);
  console.log(refused instanceof ApiError && refused.status);
  let parted = 0;
  for (const { run } of contractTests({ baseUrl, credentials: { playerKey: 'ann' } })) await run().catch(() => (parted += 1));
  console.log(parted);
  server.close();
  server.closeAllConnections();
});
`;

let project: Project;
beforeAll(async () => {
  project = await emptyProject(NODE);
  const packed = [await pack('client', project.folder), await pack('generator', project.folder)];
  await project.run(
    'npm',
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    ...packed,
    'express@5',
    '@types/express@5',
    '@types/node@24',
    'typescript@5.9.3',
  );
  await project.write('package.json', JSON.stringify({ name: 'board', private: true, type: 'module' }));
  await project.write('openapi.yaml', await readFile(fixture('tic-tac-toe.yaml'), 'utf8'));
  const strictest = await readFile(new URL('strictest.json', import.meta.url), 'utf8');
  await project.write('tsconfig.json', JSON.stringify({ ...JSON.parse(strictest), include: ['src', 'program.ts'] }));
  await project.write('program.ts', PROGRAM);
});
afterAll(() => project.remove());

it('generates, compiles, serves, calls and tests the API of others', async () => {
  expect(await project.run('npx', 'wafermark-generate', 'openapi.yaml', '--out', 'src/generated')).toMatch(
    /^\d+ files in src\/generated\/\n$/,
  );
  expect(await project.run('npx', 'tsc', '-p', '.')).toBe('');
  expect(await project.run('node', 'program.ts')).toBe('X\n400\n0\n');
});

it('says which line it refuses, and what to write instead', async () => {
  await project.write(
    'wrong.yaml',
    'openapi: 3.1.0\ninfo: { title: T, version: "1" }\npaths:\n  /a:\n    get: { operationId: a }\n',
  );
  await expect(project.run('npx', 'wafermark-generate', 'wrong.yaml')).rejects.toThrow(
    'wrong.yaml:5 (#/paths/~1a/get): the operation has no response; write `responses` with at least one.',
  );
});
