import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ProblemStatus, REQUEST_ID_HEADER, STATUS } from '@wafermark/generated/document/api.ts';
import { problemBody } from '../http/problem.ts';

/** Responds to what Node cannot parse as a request; by default Node sends a bare status line. */
export function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  // Whoever fails to agree on an encryption cannot read an answer.
  if (error.code === 'ECONNRESET' || error.code?.startsWith('ERR_SSL') || error.code?.startsWith('ERR_TLS')) {
    socket.destroy();
    return;
  }
  const [status, detail] = refusal(error.code);
  send(socket, status, detail);
}

/** This server is not a proxy. */
export function refuseConnect(socket: Duplex): void {
  send(socket, STATUS.methodNotAllowed, 'This server does not support tunnels.', [
    'Allow: GET, HEAD, OPTIONS, POST, PATCH, DELETE',
  ]);
}

function send(socket: Duplex, status: ProblemStatus, detail: string, headers: readonly string[] = []): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const requestId = randomUUID();
  const body = JSON.stringify(problemBody(status, { detail }, { instance: '/', requestId }));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `${REQUEST_ID_HEADER}: ${requestId}`,
      ...headers,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function refusal(code: string | undefined) {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [STATUS.requestTimeout, 'The request did not arrive in time. Send the request again.'] as const;
    case 'HPE_HEADER_OVERFLOW':
      return [STATUS.headerFieldsTooLarge, 'The header fields are too large.'] as const;
    default:
      return [STATUS.malformedRequest, 'This is not an HTTP request.'] as const;
  }
}
