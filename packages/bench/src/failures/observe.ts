import { inspect } from 'node:util';
import { API_KEY_HEADER, IDEMPOTENCY_KEY_HEADER } from '@wafermark/generated/api.ts';
import { startMisbehaving } from '../../../client/test/failures/misbehaving-server.ts';
import { KEY, type Peer } from '../peers.ts';
import type { Observation, Row } from './rows.ts';

/** How long a call that has no end is waited for. */
const PATIENCE = 8_000;
const LONG = 60_000;

/** Lets a client meet a misbehaving server. */
export async function observe(peer: Peer, { misbehaviour, timeout = LONG, abortAfter }: Row): Promise<Observation> {
  const server = await startMisbehaving(misbehaviour);
  try {
    const create = await peer.connect(server.url);
    const started = performance.now();
    const signal = abortAfter === undefined ? {} : { signal: AbortSignal.timeout(abortAfter) };
    const call = create({ timeout, ...signal }).then(
      () => ({ outcome: 'data' as const, error: undefined }),
      (error: unknown) => ({ outcome: 'error' as const, error }),
    );
    const patience = new Promise<{ outcome: undefined; error: undefined }>((resolve) => {
      setTimeout(() => resolve({ outcome: undefined, error: undefined }), PATIENCE);
    });
    const { outcome, error } = await Promise.race([call, patience]);
    const keys = server.seen.flatMap(({ headers }) => headers[IDEMPOTENCY_KEY_HEADER.toLowerCase()] ?? []);
    return {
      attempts: server.seen.length,
      keys: keys.length === server.seen.length ? new Set(keys).size : 0,
      milliseconds: performance.now() - started,
      outcome,
      error: error instanceof Error ? error.name : typeof error,
      keyWentElsewhere: server.elsewhere.some(({ headers }) => headers[API_KEY_HEADER.toLowerCase()] === KEY),
      keyInError: outcome === 'error' && (inspect(error, { depth: 8 }) + JSON.stringify(error)).includes(KEY),
    };
  } finally {
    await server.close();
  }
}
