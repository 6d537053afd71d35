/** `fetch`, as tests call it. */
type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * What a {@link scriptedFetch} does with a request: responds, or fails as networks do. `lost` never reaches a server, `stall` gets no
 * response, `stalled body` and `cut body` get the start of one. A function may look at the request, and respond itself.
 */
export type Step =
  | 'lost'
  | 'stall'
  | 'stalled body'
  | 'cut body'
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** The body, as JSON. */
      readonly json?: unknown;
      /** The body as it is. */
      readonly body?: string;
    }
  | Fetch;

/** A request that reached a {@link scriptedFetch}. */
export interface ScriptedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** The body, parsed; undefined without one. */
  readonly json: unknown;
}

/** A `fetch` that follows a script, and remembers what it was asked. */
export interface ScriptedFetch extends Fetch {
  /** The requests so far. */
  readonly requests: readonly ScriptedRequest[];
}

/**
 * A `fetch` for tests: does with each request what the next step says, and with all others what the last one says.
 *
 * @example
 * ```ts
 * const fetch = scriptedFetch('lost', { status: 503 }, { json: [] });
 * await new Wafermark({ apiKey: 'test', fetch }).samples.list();
 * expect(fetch.requests).toHaveLength(3);
 * ```
 */
export function scriptedFetch(first: Step, ...others: readonly Step[]): ScriptedFetch {
  const steps = [first, ...others];
  const requests: ScriptedRequest[] = [];
  const fetch: Fetch = async (url, init) => {
    const step = steps[Math.min(requests.length, steps.length - 1)] ?? first;
    const { method = 'GET', headers, body, signal } = init;
    const json: unknown = typeof body === 'string' ? JSON.parse(body) : undefined;
    requests.push({ method, url, headers: new Headers(headers), json });
    signal?.throwIfAborted();
    if (typeof step === 'function') return step(url, init);
    if (typeof step === 'object') return answer(step);
    if (step === 'lost') throw new TypeError('fetch failed', { cause: new Error('the connection broke') });
    if (step === 'stall') return untilAborted(signal);
    return new Response(beginning(step === 'cut body', signal), { headers: { 'Content-Type': 'application/json' } });
  };
  return Object.assign(fetch, { requests });
}

function answer({ status = 200, headers = {}, json, body = '' }: Exclude<Step, string | Fetch>): Response {
  const isEmpty = [204, 205, 304].includes(status);
  const type = json === undefined ? {} : { 'Content-Type': 'application/json' };
  const text = json === undefined ? body : JSON.stringify(json);
  return new Response(isEmpty ? null : text, { status, headers: { ...type, ...headers } });
}

function untilAborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}

function beginning(isCut: boolean, signal: AbortSignal | null | undefined): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode('{"id":'));
      if (isCut) controller.error(new TypeError('terminated'));
      signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
}
