import { inspect } from 'node:util';
import { API_KEY_HEADER, IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { startMisbehaving } from '../../../client/test/failures/misbehaving-server.ts';
import { KEY, type Peer } from '../peers.ts';
import type { Observation, Row } from './rows.ts';

/** How long to wait for one call that never ends, and for many. */
const PATIENCE = 8_000;
const MUCH_PATIENCE = 60_000;
const LONG = 60_000;

/** Runs a client against a misbehaving server. */
export async function observe(
  peer: Peer,
  { misbehaviour, timeout = LONG, abortAfter, calls = 1 }: Row,
): Promise<Observation> {
  const server = await startMisbehaving(misbehaviour);
  try {
    const create = await peer.connect(server.url);
    const started = performance.now();
    const signal = abortAfter === undefined ? {} : { signal: AbortSignal.timeout(abortAfter) };
    const all = Promise.all(Array.from({ length: calls }, () => create({ timeout, ...signal })));
    const call = all.then(
      () => ({ outcome: 'data' as const, error: undefined }),
      (error: unknown) => ({ outcome: 'error' as const, error }),
    );
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<{ outcome: undefined; error: undefined }>((resolve) => {
      timer = setTimeout(resolve, calls === 1 ? PATIENCE : MUCH_PATIENCE, { outcome: undefined, error: undefined });
    });
    const { outcome, error } = await Promise.race([call, patience]);
    clearTimeout(timer);
    const keys = server.seen.flatMap(({ headers }) => headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()] ?? []);
    return {
      attempts: server.seen.length,
      keys: keys.length === server.seen.length ? new Set(keys).size : 0,
      milliseconds: performance.now() - started,
      connections: server.mostConnections(),
      outcome,
      error: error instanceof Error ? error.name : typeof error,
      keyWentElsewhere: server.elsewhere.some(({ headers }) => headers[API_KEY_HEADER.toLowerCase()] === KEY),
      keyInError: outcome === 'error' && (inspect(error, { depth: 8 }) + JSON.stringify(error)).includes(KEY),
    };
  } finally {
    await server.close();
  }
}
