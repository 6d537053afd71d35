import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import { STATUS } from '@wafermark/generated/api.ts';
import { ProblemError } from './problem.ts';

/** The hosts that a server answers for: all, or those that mean the machine it runs on. */
export type Hosts = 'any' | 'loopback';

/**
 * @throws {ProblemError} for a request that names no host or several, and on a server that accepts any key for one that names
 * another machine. A web page anywhere can make its own host name lead to this machine (DNS rebinding), and its requests would
 * look like those of the same origin.
 */
export function checkHost({ rawHeaders, headers, httpVersion }: IncomingMessage, hosts: Hosts): void {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === 'host') count += 1;
  }
  if (count > 1 || (count === 0 && httpVersion === '1.1')) {
    throw new ProblemError(STATUS.malformedRequest, 'A request has exactly one Host header.');
  }
  if (hosts === 'any' || headers.host === undefined) return;
  if (!isLoopback(headers.host)) {
    const detail = 'This server accepts any key, and so answers only to localhost, 127.0.0.1 and [::1].';
    throw new ProblemError(STATUS.misdirectedRequest, detail);
  }
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:\d*$/, '').toLowerCase().replace(/\.$/, '');
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || (isIPv4(name) && name.startsWith('127.'))
  );
}
