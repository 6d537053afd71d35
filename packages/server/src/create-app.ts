import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS } from '@wafermark/generated/document/api.ts';
import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { isReadOperation } from '@wafermark/generated/server/server.ts';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import { resetTo, takeSnapshot } from './demo/snapshot.ts';
import { newUuid } from './domain/ids.ts';
import { mayUse } from './domain/principal.ts';
import { printed, printedNow } from './domain/time.ts';
import { Admission, MOST_STREAMS } from './http/admission.ts';
import { type Authenticate, acceptAnyKey, authenticate } from './http/authenticate.ts';
import { authorise } from './http/authorise.ts';
import { Call } from './http/call.ts';
import { createCors } from './http/cors.ts';
import { setDirect } from './http/direct.ts';
import { isOurs } from './http/failures.ts';
import { Gate, type Kind, MOST_IN_FLIGHT } from './http/gate.ts';
import { HoldBack } from './http/hold-back.ts';
import { checkHost, type Hosts } from './http/hosts.ts';
import { injected } from './http/injected.ts';
import { type Job, jobOf } from './http/job.ts';
import { KeysInFlight } from './http/keys-in-flight.ts';
import { createMetrics } from './http/metrics.ts';
import { observe } from './http/observe.ts';
import { startOffLoop } from './http/off-loop/off-loop.ts';
import { Pace } from './http/pace.ts';
import { perform } from './http/perform.ts';
import { ProblemError, ShedError } from './http/problem.ts';
import { createProxies } from './http/proxies.ts';
import { limitRequests } from './http/rate-limit.ts';
import { BodyBudget, readBody, skipSmallBody } from './http/read-body.ts';
import { respond, respondWithOptions, respondWithProblem } from './http/respond.ts';
import { route, type Target } from './http/route.ts';
import { type Control, serviceRoutes } from './http/service-routes.ts';
import type { StaticFolders } from './http/static-folders.ts';
import { stubbed } from './http/stub.ts';
import type { Store } from './store/store.ts';
import { createEngine, type EngineName } from './validation/engine.ts';

export interface AppOptions {
  readonly store: Store;
  /** Resolves a key to its owner. */
  readonly authenticate: Authenticate;
  /** The engine that validates requests and responses. Default: `compiled`. */
  readonly validation?: EngineName;
  /** The hosts to serve. Default: `loopback` with `acceptAnyKey`, `any` otherwise. */
  readonly hosts?: Hosts;
  /** Origins whose pages may call the API from a browser, such as `https://lab.example`. Default: none. */
  readonly corsOrigins?: readonly string[];
  /** Reverse proxies whose `X-Forwarded-Prefix` and `-For` count: addresses, and networks such as `10.0.0.0/8`. Default: none. */
  readonly trustedProxies?: readonly string[];
  /** Who sees `/metrics`: everybody, everybody with a key that may read, or nobody. Default: `open`. */
  readonly metrics?: 'open' | 'keys' | 'off';
  /**
   * Whether this process is one of several of a `node:cluster`. Then `/metrics` has the sums of all, for which the primary process calls
   * `addUpMetrics`. Default: false.
   */
  readonly isWorker?: boolean;
  /** Maximum requests of a key in the window of `x-wafermark-rate-limit`; further ones get 429. Default: no limit. */
  readonly rateLimit?: number | undefined;
  /** Maximum requests that run or wait; further ones are shed with 503. Default: 512. */
  readonly mostInFlight?: number;
  /** Maximum long lists streamed concurrently; further ones are shed with 503. Default: 128. */
  readonly mostStreams?: number;
  /** Maximum bytes of request bodies in memory. Default: 256 MiB. */
  readonly mostBodyBytes?: number;
  /**
   * Whether a request gets a documented response, a delay or a fault that it asks for, by `Prefer: code=409`, `Prefer: delay=500` or
   * `Prefer: fault=lost`. Default: with `acceptAnyKey`.
   */
  readonly stub?: boolean;
  /**
   * Whether tests may remember the data and go back to them, by `POST /_control/snapshot` and `POST /_control/reset`. The latter deletes
   * everything that has been added since. Only with `acceptAnyKey`. Default: false.
   */
  readonly testControl?: boolean;
  /** The clock. Default: the system's. */
  readonly now?: () => Date;
  /** Generates the ids of new samples and annotations, except in large bodies. Default: UUIDs of version 7. */
  readonly newId?: () => string;
  /** Silent by default. */
  readonly log?: Logger;
  /** The rendered docs, one HTML file, served at `/docs`. */
  readonly docsFile?: string;
  /** Pages for browsers. Default: none; then `/` leads to the docs. */
  readonly folders?: StaticFolders;
}

/**
 * The API as an Express app that validates every request and response against the OpenAPI document.
 * @throws when the document or an option is invalid
 */
export async function createApp(options: AppOptions): Promise<Express> {
  const { store, newId = newUuid, log, validation = 'compiled' } = options;
  const isOpen = options.authenticate === acceptAnyKey;
  const { hosts = isOpen ? 'loopback' : 'any', stub = isOpen } = options;
  const now = options.now === undefined ? printedNow : printed(options.now);
  const gate = new Gate(options.mostInFlight ?? MOST_IN_FLIGHT, () => metrics.shed());
  const streams = new Admission(options.mostStreams ?? MOST_STREAMS, () => metrics.shed());
  const metrics = createMetrics(store.upkeep, gate, options.isWorker);
  const budget = new BodyBudget(options.mostBodyBytes ?? 256 * 1024 * 1024);
  const cors = createCors(options.corsOrigins ?? []);
  const proxies = createProxies(options.trustedProxies ?? []);
  const observers = { metrics, log, proxies };
  const keys = new KeysInFlight();
  const pace = new Pace();
  const holdBack = new HoldBack();
  const countRequest = options.rateLimit === undefined ? undefined : limitRequests(store.requests, options.rateLimit);
  const equipment = { store, engine: await createEngine(validation), now, newId };
  const offLoop = startOffLoop({
    url: store.url,
    validation,
    now,
    upkeep: store.upkeep,
    report: (error) => report(error),
  });

  /** The steps of handling an API request, in order. */
  const answer = async (call: Call, target: Target, waited: number): Promise<void> => {
    const kind = isReadOperation(target.operation) ? 'read' : 'write';
    try {
      gate.check(kind, waited);
    } catch (error) {
      await skipSmallBody(call.request);
      throw error;
    }
    const principal = await authenticate(call, options.authenticate);
    if (countRequest !== undefined) await countRequest(call);
    authorise(call, target.operation, principal);
    const body = await readBody(call, target.operation, budget);
    const job = jobOf(call, target, principal);
    const prefers = stub && call.request.headers['prefer'] !== undefined;
    try {
      const fault = prefers ? await injected(call) : undefined;
      if (fault === 'cut') {
        call.response.destroy();
        return;
      }
      const elsewhere = body?.isLarge ? offLoop : undefined;
      const leave = await admit(job, elsewhere === undefined ? kind : 'large');
      // A streamed list goes at its client's pace, so it must not keep a slot that other requests need.
      const stream = {
        enter: () => {
          streams.enter();
          leave();
        },
        leave: () => streams.leave(),
      };
      try {
        if (call.isAbandoned) return;
        const prepared = prefers ? stubbed(call, target.operation) : undefined;
        const done =
          prepared ?? (await (body && elsewhere ? elsewhere.perform(job, body) : perform(job, body, equipment)));
        if (fault === 'lost') call.response.destroy();
        else await respond(call, done, stream);
      } finally {
        leave();
      }
    } finally {
      body?.release();
    }
  };

  const admit = async ({ principal, idempotencyKey }: Job, kind: Kind): Promise<() => void> => {
    await gate.enter(kind);
    try {
      const giveBack = keys.take(principal.organisation, idempotencyKey);
      let isInside = true;
      return () => {
        if (!isInside) return;
        isInside = false;
        giveBack();
        gate.leave(kind);
      };
    } catch (error) {
      gate.leave(kind);
      throw error;
    }
  };

  const admitToMetrics = async (response: ServerResponse): Promise<void> => {
    if (options.metrics === 'off') throw noSuchPath();
    if (options.metrics !== 'keys') return;
    const principal = await authenticate(Call.of(response), options.authenticate);
    if (!mayUse(principal, 'read'))
      throw new ProblemError(STATUS.insufficientScope, 'Metrics require a key with the scope read.');
  };

  const control = options.testControl === true ? await controlOf(store, options.authenticate) : undefined;

  const report = (error: unknown, call?: Call): void => {
    const { requestId, operation } = call ?? {};
    const faults = error instanceof Error && 'faults' in error ? error.faults : undefined;
    log?.error({ err: error, faults, request_id: requestId, operation }, 'request failed');
  };

  const fail = async (call: Call, error: unknown): Promise<void> => {
    if (isOurs(error)) report(error, call);
    if (error instanceof ShedError) await holdBack.wait();
    // Data from the same packet as the request head is consumed first, so the connection can be kept alive.
    await Promise.resolve();
    respondWithProblem(call, error);
  };

  /** Handles API requests and passes all others to `next`. */
  const serve = (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const call = new Call(request, response, cors.headers(request), proxies.prefixOf(request));
    observe(call, observers);
    try {
      checkHost(request, hosts);
      const target = route(call);
      if (target === undefined) {
        call.share();
        next();
      } else if ('allow' in target) respondWithOptions(call, target.allow, cors.preflight(request, target.allow));
      else pace.start((waited) => void answer(call, target, waited).catch((error: unknown) => fail(call, error)));
    } catch (error) {
      void fail(call, error);
    }
  };

  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use((request, response, next) => (Call.has(response) ? next() : serve(request, response, next)));
  app.use((_request, response, next) => {
    Call.of(response).setHeaders();
    // A page of somebody else must not show ours and have people click in it.
    response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
    next();
  });
  app.use(
    serviceRoutes({
      store,
      metrics,
      admitToMetrics,
      document,
      docsFile: options.docsFile,
      folders: options.folders ?? {},
      control,
      onUnready: report,
    }),
  );
  app.use(() => {
    throw noSuchPath();
  });
  // Express recognises an error handler by its four parameters.
  const failed: ErrorRequestHandler = (error: unknown, _request, response, _next) => fail(Call.of(response), error);
  app.use(failed);
  setDirect(app, (request, response) => serve(request, response, () => app(request, response)));
  return app;
}

const noSuchPath = (): ProblemError => new ProblemError(STATUS.notFound, 'No such path.');

/** @throws when the server checks keys: then data are not those of a test */
async function controlOf(store: Store, find: Authenticate): Promise<Control> {
  if (find !== acceptAnyKey) throw new Error('Only a server that accepts any key can let tests reset its data');
  let snapshot = await takeSnapshot(store);
  return {
    admit: async (response) => void (await authenticate(Call.of(response), find)),
    snapshot: async () => {
      snapshot = await takeSnapshot(store);
    },
    reset: () => resetTo(store, snapshot),
  };
}
