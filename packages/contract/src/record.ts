import type { Answer, Exchange, Sent } from './wire.ts';

/** A `fetch` for the client that also records each exchange. */
export function recordingFetch(record: (exchange: Exchange) => void): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const sent = await toSent(request.clone());
    const response = await fetch(request);
    const text = await response.clone().text();
    record({
      by: 'client',
      sent,
      answer: { status: response.status, headers: response.headers, text } satisfies Answer,
    });
    return response;
  };
}

async function toSent(request: Request): Promise<Sent> {
  const { pathname, search } = new URL(request.url);
  const text = await request.text();
  return {
    method: request.method,
    target: `${pathname}${search}`,
    headers: Object.fromEntries(request.headers),
    body: text === '' ? undefined : text,
  };
}
