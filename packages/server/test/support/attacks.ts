import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { SAMPLE } from './running-app.ts';

/** What is sent on one connection, byte for byte. */
export interface Attack {
  readonly kind: string;
  readonly bytes: Buffer;
  /** Whether the attacker disconnects without waiting for a response. */
  readonly leaves: boolean;
  /** How many requests an attentive reader finds in it: there must be no more responses. */
  readonly mostResponses: number;
}

/** What no response may contain: it would show that hidden requests were carried out. */
export const CANARY = 'hidden-request-canary';

const LIST = `/physical_samples/${SAMPLE}/annotations/`;
const ROW = '{"property_name":"thickness","property_value":25.1}';
const HOST = 'Host: 127.0.0.1\r\nX-API-KEY: key\r\n';
const HIDDEN = `GET /${CANARY} HTTP/1.1\r\n${HOST}\r\n`;

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const one = (kind: string, bytes: Buffer, mostResponses = 1): Attack => ({
  kind,
  bytes,
  mostResponses,
  leaves: false,
});

const post = (headers: string, body: string | Buffer, path = LIST): Buffer =>
  Buffer.concat([
    latin1(`POST ${path} HTTP/1.1\r\n${HOST}${headers}\r\n`),
    typeof body === 'string' ? Buffer.from(body) : body,
  ]);

const json = (body: string | Buffer, path = LIST, more = ''): Buffer =>
  post(`Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${more}`, body, path);

/** Requests whose end two readers see in different places. */
const smuggling = fc
  .tuple(
    fc.constantFrom(
      `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`,
      `Transfer-Encoding: chunked\r\nContent-Length: 5\r\n`,
      `Content-Length: 5\r\nContent-Length: 50\r\n`,
      `Content-Length: 5, 50\r\n`,
      `Content-Length: +5\r\n`,
      `Content-Length: 0x5\r\n`,
      `Content-Length: -1\r\n`,
      `Content-Length: 5 \r\n`,
      `Content-Length : 5\r\n`,
      `Content-Length: 5e0\r\n`,
      `Content-Length: 99999999999999999999\r\n`,
      `Content-Length:\r\n`,
      `Transfer-Encoding: xchunked\r\n`,
      `Transfer-Encoding: chunked, identity\r\n`,
      `Transfer-Encoding: identity, chunked\r\n`,
      `Transfer-Encoding:\tchunked\r\n`,
      `Transfer-Encoding\r\n : chunked\r\n`,
      `X: y\r\n\tTransfer-Encoding: chunked\r\n`,
      `X: y\nTransfer-Encoding: chunked\r\n`,
      `X: y\rTransfer-Encoding: chunked\r\n`,
      `X: y\0Transfer-Encoding: chunked\r\n`,
      `Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n`,
      `Trailer: Content-Length\r\nTransfer-Encoding: chunked\r\n`,
    ),
    fc.constantFrom(
      '0\r\n\r\n',
      '5\r\nabcde\r\n0\r\n\r\n',
      '5;x=y\r\nabcde\r\n0\r\nContent-Length: 3\r\n\r\n',
      '-5\r\nabcde\r\n0\r\n\r\n',
      'fffffffffffffffff\r\nabcde\r\n0\r\n\r\n',
      '5\r\nabcdefgh\r\n0\r\n\r\n',
      '5\nabcde\n0\n\n',
      '0\r\nX: y\r\n\r\n',
      '\r\n\r\n',
      '{}',
    ),
  )
  .map(([headers, body]) => {
    // The hidden request is part of the body for some readers, and a request of its own for others.
    const text = `POST ${LIST} HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n${headers}\r\n${body}`;
    return one('smuggling', latin1(text));
  });

/** A request inside the body of another one. */
const nested = fc
  .constantFrom('text/plain', 'application/json', 'multipart/form-data; boundary=a')
  .map((type) =>
    one('nested', post(`Content-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(HIDDEN)}\r\n`, HIDDEN)),
  );

/** Lines that are not HTTP, or an odd kind of it. */
const malformed = fc
  .oneof(
    fc.constantFrom(
      '\r\n\r\n\r\n',
      'GET\r\n\r\n',
      'GET /\r\n\r\n',
      'GET / HTTP/0.9\r\n\r\n',
      'GET / HTTP/2.0\r\n\r\n',
      'GET / HTTP/1.1\r\n\r\n',
      'GET  / HTTP/1.1\r\nHost: a\r\n\r\n',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      'GET / HTTP/1.1\nHost: a\n\n',
      'GET / HTTP/1.1\rHost: a\r\r',
      `G\0T / HTTP/1.1\r\n${HOST}\r\n`,
      `GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a\r\nX: \x01\x7f\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a\r\n: empty\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a\r\n${'X: y\r\n'.repeat(3_000)}\r\n`,
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(70_000)}\r\n\r\n`,
      `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      `CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET http://169.254.169.254/latest/ HTTP/1.1\r\nHost: a\r\n\r\n`,
      `OPTIONS * HTTP/1.1\r\n${HOST}\r\n`,
      `TRACE / HTTP/1.1\r\n${HOST}\r\n`,
      `GET / HTTP/1.1\r\n${HOST}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      `GET / HTTP/1.1\r\n${HOST}Upgrade: h2c\r\nHTTP2-Settings: AAA\r\nConnection: Upgrade, HTTP2-Settings\r\n\r\n`,
      `POST ${LIST} HTTP/1.1\r\n${HOST}Expect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n`,
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    ),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `${text}\r\n\r\n`),
    fc
      .uint8Array({ minLength: 1, maxLength: 300 })
      .map((bytes) => `GET / HTTP/1.1\r\n${Buffer.from(bytes).toString('latin1')}\r\n\r\n`),
  )
  // Random bytes may hold more than one request.
  .map((text) => one('malformed', latin1(text), 100));

const INJECTED = [
  "' or 1=1 --",
  '"; drop table annotations; --',
  "'||(select key from keys)||'",
  '{"$gt":""}',
  '{"$where":"while(1){}"}',
  `${'$'}{7*7}{{7*7}}<%= 7*7 %>#{7*7}`,
  '$(touch /tmp/owned)`id`;id|id',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/',
  '%n%n%n%s%s',
  '\r\nSet-Cookie: a=b\r\n\r\n<html>',
  '\u202e\u0000\ufeff\ud800',
  'A'.repeat(5_000),
  '(a+)+$',
  '__proto__',
  'constructor',
  '=cmd|calc!A1',
  '\x1b[31m\x1b]0;owned\x07',
] as const;
const FIELDS = [
  'property_name',
  'property_value',
  'property_unit',
  'char_source_type',
  'coord_ref_frame',
  'coord_units',
  'coord_x',
  'data_id',
  'metadata',
  'unknown',
] as const;
const PARAMETERS = [
  'property_name',
  'import_id',
  'limit',
  'cursor',
  'x_min',
  'coord_ref_frame',
  'unknown',
  '__proto__',
  'property_name[]',
  'property_name[$ne]',
] as const;

const injection = fc
  .tuple(
    fc.constantFrom(...INJECTED),
    fc.constantFrom(...FIELDS),
    fc.constantFrom(...PARAMETERS),
    fc.constantFrom('field', 'query', 'path', 'key', 'header', 'metadata', 'body'),
  )
  .map(([text, field, parameter, place]) => {
    const encoded = encodeURIComponent(text.toWellFormed());
    const flat = text.replaceAll(/[^\x20-\x7e]/g, '?');
    const get = (target: string, headers = ''): Buffer => latin1(`GET ${target} HTTP/1.1\r\n${HOST}${headers}\r\n`);
    const body = (value: unknown): Buffer =>
      json(JSON.stringify({ property_name: 'a', property_value: 1, [field]: value }));
    switch (place) {
      case 'field':
        return one('injection', body(text));
      case 'metadata':
        return one('injection', body({ [text]: { [text]: [text] } }));
      case 'query':
        return one('injection', get(`${LIST}?${parameter}=${encoded}`));
      case 'path':
        return one('injection', get(`/physical_samples/${encoded}/annotations/`));
      case 'key':
        return one('injection', json(ROW, LIST, `Idempotency-Key: ${flat}\r\n`));
      case 'header':
        return one(
          'injection',
          get(LIST, `X-Request-Id: ${flat}\r\nIf-None-Match: ${flat}\r\nX-Forwarded-Prefix: ${flat}\r\n`),
        );
      default:
        return one('injection', json(text.toWellFormed()));
    }
  });

const pollution = fc
  .tuple(
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      '__defineGetter__',
      'toString',
      'hasOwnProperty',
      'toJSON',
    ),
    fc.constantFrom('{"polluted":true}', '{"prototype":{"polluted":true}}', '"text"', 'null', '[1]'),
    fc.constantFrom('top', 'metadata', 'deep', 'bulk', 'query'),
  )
  .map(([name, value, place]) => {
    const rows = {
      top: `{"property_name":"a","property_value":1,"${name}":${value}}`,
      metadata: `{"property_name":"a","property_value":1,"metadata":{"${name}":${value}}}`,
      deep: `{"property_name":"a","property_value":1,"metadata":{"a":[{"b":{"${name}":${value}}}]}}`,
    };
    if (place === 'query') {
      const query = `${name}[polluted]=1&${name}=1&a[${name}][polluted]=1`;
      return one('pollution', latin1(`GET ${LIST}?${query} HTTP/1.1\r\n${HOST}\r\n`));
    }
    if (place === 'bulk')
      return one('pollution', json(`{"annotations":[${rows.metadata},${rows.top}]}`, `${LIST}bulk`));
    return one('pollution', json(rows[place]));
  });

const BOMB = gzipSync(Buffer.alloc(30_000_000, ' '));
const TWICE = gzipSync(BOMB);
const NAMES = gzipSync(`{"metadata":{${Array.from({ length: 100_000 }, (_, index) => `"${index}":[]`).join()}}}`);
const bombs = fc
  .tuple(
    fc.constantFrom(
      BOMB,
      TWICE,
      NAMES,
      BOMB.subarray(0, 1_000),
      gzipSync(ROW),
      deflateSync(ROW),
      brotliCompressSync(ROW),
    ),
    fc.constantFrom('gzip', 'deflate', 'br', 'gzip, gzip', 'x-gzip', 'identity', 'zstd', 'GZIP', '*', ''),
    fc.constantFrom(LIST, `${LIST}bulk`),
  )
  .map(([body, encoding, path]) => one('compressed', json(body, path, `Content-Encoding: ${encoding}\r\n`)));

const PATHS = [
  '/..;/metrics',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/docs/../../../etc/passwd',
  '/docs/..%2f..%2fetc%2fpasswd',
  '/docs%00.html',
  '/console/..%5c..%5cpackage.json',
  '//evil.example/',
  '/\\evil.example/',
  '/.git/config',
  '/.env',
  '/package.json',
  '/assets/../src/index.ts',
  '/physical_samples//annotations/',
  '/physical_samples/%/annotations/',
  '/physical_samples/%C0%AE/annotations/',
  `/physical_samples/${SAMPLE}%2fannotations%2f`,
  `/physical_samples/${SAMPLE}/annotations/;jsessionid=1`,
  `/physical_samples/${SAMPLE}/annotations/?`,
  `/physical_samples/${SAMPLE}/annotations/#fragment`,
  '/problems/..%2f..%2fx',
  '/problems/__proto__',
  '/problems/constructor',
  '*',
  'x',
  '?',
] as const;
const paths = fc
  .tuple(fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'PUT'), fc.constantFrom(...PATHS))
  .map(([method, target]) => one('path', latin1(`${method} ${target} HTTP/1.1\r\n${HOST}\r\n`)));

const TYPES = [
  'application/json; charset=utf-7',
  'application/json; charset=utf-16',
  'application/json;charset="utf-8";charset=latin1',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=--a',
  'text/xml',
  'application/json, text/html',
  'application/json\t;',
  'APPLICATION/JSON',
  '*/*',
  'json',
  `application/json; ${'a=b; '.repeat(1_000)}`,
] as const;
const TEXTS = [
  ROW,
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'property_name=a&property_value=1',
  '--a\r\nContent-Disposition: form-data; name="f"; filename="../../x"\r\n\r\nx\r\n--a--',
  '[]',
  'null',
  '"',
  '[[[['.repeat(20_000),
  '{"a":'.repeat(20_000),
  '1e999999999',
  `-${'9'.repeat(10_000)}`,
  '{"property_name":"a","property_name":"b","property_value":1}',
  '\ufeff{}',
  '{"a":"\\ud800"}',
  `"${'\\u0041'.repeat(5_000)}"`,
] as const;
const types = fc
  .tuple(
    fc.constantFrom(...TYPES),
    fc.constantFrom(...TEXTS),
    fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'),
  )
  .map(([type, text, encoding]) => {
    const body = Buffer.from(text, encoding);
    return one('media type', post(`Content-Type: ${type}\r\nContent-Length: ${body.length}\r\n`, body));
  });

/** Requests that stop half way, and many requests by somebody who is gone. */
const leaving = fc
  .tuple(
    fc.constantFrom(
      json(ROW),
      json(`{"annotations":[${ROW}]}`, `${LIST}bulk`),
      latin1(`GET ${LIST} HTTP/1.1\r\n${HOST}\r\n`),
    ),
    fc.integer({ min: 1, max: 100 }),
    fc.integer({ min: 1, max: 60 }),
    fc.boolean(),
  )
  .map(([bytes, percent, times, leaves]): Attack => {
    const cut = bytes.subarray(0, Math.ceil((bytes.length * percent) / 100));
    return {
      kind: 'leaving',
      bytes: Buffer.concat(Array.from({ length: times }, () => cut)),
      leaves,
      mostResponses: times,
    };
  });

/** Any attack; each kind as often as the others. */
export const attacks: fc.Arbitrary<Attack> = fc.oneof(
  smuggling,
  nested,
  malformed,
  injection,
  pollution,
  bombs,
  paths,
  types,
  leaving,
);
