import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import { STATUS } from '@wafermark/generated/document/api.ts';
import { ProblemError } from './problem.ts';

/** The hosts that a server accepts: all, or only loopback. */
export type Hosts = 'any' | 'loopback';

/**
 * @throws {ProblemError} for a request without exactly one host, and, with `loopback`, for a host other than this machine. Any
 * web page can make its own host name resolve to this machine (DNS rebinding), and its requests would then count as
 * same-origin.
 */
export function checkHost({ rawHeaders, headers, httpVersion }: IncomingMessage, hosts: Hosts): void {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  if (count > 1 || (count === 0 && httpVersion === '1.1')) {
    throw new ProblemError(STATUS.malformedRequest, 'A request must have exactly one Host header.');
  }
  if (hosts === 'any' || headers.host === undefined) return;
  if (!isLoopback(headers.host)) {
    const detail = 'This server accepts any key, so it serves only localhost, 127.0.0.1 and [::1].';
    throw new ProblemError(STATUS.misdirectedRequest, detail);
  }
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:\d*$/, '').toLowerCase().replace(/\.$/, '');
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'))
  );
}
