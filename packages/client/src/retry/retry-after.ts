/**
 * Reads `Retry-After` (RFC 9110 §10.2.3) in both its forms.
 * @returns milliseconds; undefined when there is none, or it cannot be read
 */
export function readRetryAfter(headers: Pick<Headers, 'get'>): number | undefined {
  const value = headers.get('Retry-After') ?? '';
  if (/^\d+(\.\d+)?$/.test(value)) {
    return Number(value) * 1000;
  }
  // `Date.parse` takes nearly anything for a date; one of HTTP has a time of day in it.
  const date = value.includes(':') ? Date.parse(value) : Number.NaN;
  // Counted from the server's clock, since the one of this machine may be wrong.
  const until = date - (Date.parse(headers.get('Date') ?? '') || Date.now());
  return Number.isNaN(until) ? undefined : Math.max(until, 0);
}
