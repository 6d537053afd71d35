import { existsSync } from 'node:fs';
import { API_TITLE, PROBLEMS, STATUS } from '@wafermark/generated/api.ts';
import { Router } from 'express';
import type { Store } from '../store/store.ts';
import { unavailable } from './error-handler.ts';
import type { Metrics } from './metrics.ts';
import { ProblemError } from './problem.ts';
import { startPage } from './start-page.ts';

interface ServiceOptions {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly document: object;
  readonly docsFile: string | undefined;
}

/** What a server answers beside the API: its health, its metrics, the document, the docs and a page to start from. */
export function serviceRoutes({ store, metrics, document, docsFile }: ServiceOptions): Router {
  const router = Router();
  router.get('/', (_request, response) => {
    response.type('html').send(startPage());
  });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/readyz', async (request, response) => {
    if (request.app.enabled('draining')) throw unavailable('The server is stopping.');
    try {
      await store.ping();
    } catch {
      throw unavailable('The storage does not answer.');
    }
    response.json({ status: 'ok', storage: store.description });
  });
  router.get('/metrics', metrics.expose);
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.get('/docs', (_request, response, next) => {
    if (docsFile === undefined || !existsSync(docsFile)) {
      throw new ProblemError(STATUS.notFound, `The docs of the ${API_TITLE} are not built: run \`pnpm docs\`.`);
    }
    response.sendFile(docsFile, { dotfiles: 'allow' }, (error?: Error) => {
      if (error !== undefined) next(error);
    });
  });
  router.get('/problems/:kind', (request, response, next) => {
    const type = `/problems/${request.params.kind}`;
    const kind = Object.entries(PROBLEMS).find(([, problem]) => problem.type === type);
    if (kind === undefined) return next();
    const [status, { title }] = kind;
    response
      .type('text')
      .send(`${title}\n\nProblems of this kind are answered with the status ${status}. See /docs.\n`);
  });
  return router;
}
