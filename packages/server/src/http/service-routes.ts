import { existsSync } from 'node:fs';
import { API_TITLE, PROBLEMS, STATUS } from '@wafermark/generated/document/api.ts';
import { type RequestHandler, type Response, Router } from 'express';
import type { Store } from '../store/store.ts';
import type { Metrics } from './metrics.ts';
import { methodNotAllowed, ProblemError, unavailable } from './problem.ts';
import { startPage } from './start-page.ts';
import { type StaticFolders, serveStaticFolders } from './static-folders.ts';

interface ServiceOptions {
  readonly store: Store;
  readonly metrics: Metrics;
  /** Throws for requests that must not see the metrics. */
  readonly admitToMetrics: (response: Response) => Promise<void>;
  readonly document: object;
  readonly docsFile: string | undefined;
  readonly folders: StaticFolders;
  /** What tests may do. Undefined where nobody may. */
  readonly control: Control | undefined;
  /** Receives the reason why the server is not ready; the response does not contain it. */
  readonly onUnready: (error: unknown) => void;
}

/** Lets tests begin with the same data each time. */
export interface Control {
  /** Throws for requests without a key: pages of others cannot send one. */
  readonly admit: (response: Response) => Promise<void>;
  /** Remembers the data as they are now. */
  readonly snapshot: () => Promise<void>;
  /** Makes them what they were at the last snapshot, or at the start. */
  readonly reset: () => Promise<void>;
}

/** The routes besides the API: health, metrics, the document, the docs, pages for browsers and a start page where there are none. */
export function serviceRoutes(options: ServiceOptions): Router {
  const { store, metrics, admitToMetrics, document, docsFile, folders, control, onUnready } = options;
  const router = Router();
  const get = (path: string, handler: RequestHandler): void => {
    router
      .route(path)
      .get(handler)
      .options((_request, response) => void response.set('Allow', ALLOW).end())
      .all(() => {
        throw methodNotAllowed(ALLOW);
      });
  };
  serveStaticFolders(router, folders);
  get('/', (_request, response) => {
    response.type('html').send(startPage());
  });
  get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  get('/readyz', async (_request, response) => {
    try {
      await store.ready();
    } catch (error) {
      onUnready(error);
      throw unavailable('The storage is unavailable.');
    }
    response.json({ status: 'ok', storage: store.durability });
  });
  get('/metrics', async (_request, response) => {
    await admitToMetrics(response);
    response.type(metrics.contentType).send(await metrics.text());
  });
  get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  get('/docs', (_request, response, next) => {
    if (docsFile === undefined || !existsSync(docsFile)) {
      throw new ProblemError(STATUS.notFound, `The docs of the ${API_TITLE} are not built: run \`pnpm docs\`.`);
    }
    response.sendFile(docsFile, { dotfiles: 'allow' }, (error?: Error) => {
      if (error !== undefined) next(error);
    });
  });
  get('/problems/:kind', (request, response, next) => {
    const type = `/problems/${request.params['kind']}`;
    const kind = Object.entries(PROBLEMS).find(([, problem]) => problem.type === type);
    if (kind === undefined) return next('router');
    const [status, { title }] = kind;
    response.type('text').send(`${title}\n\nProblems of this type have the status ${status}. See /docs.\n`);
  });
  for (const name of control === undefined ? [] : (['snapshot', 'reset'] as const)) {
    router
      .route(`/_control/${name}`)
      .post(async (_request, response) => {
        await control?.admit(response);
        await control?.[name]();
        response.status(204).end();
      })
      .all(() => {
        throw methodNotAllowed('POST');
      });
  }
  return router;
}

const ALLOW = 'GET, HEAD, OPTIONS';
