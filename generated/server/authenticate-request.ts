// Generated from openapi/ by `pnpm generate`. Do not edit.

import type { OperationId } from '../document/operations.ts';
import { OpenApiError } from './open-api-error.ts';
import { cookiesOf } from './request-parts.ts';
import {
  type BasicCredentials,
  type Decide,
  SCHEMES,
  type SchemeName,
  SECURITY,
  type SecurityHandlers,
} from './security.ts';
import type { Request } from 'express';

const UNAUTHENTICATED = 401;

/** @throws {OpenApiError} unless the handlers let the request pass */
export async function authenticateRequest(
  operation: OperationId,
  request: Request,
  handlers: SecurityHandlers,
): Promise<void> {
  const alternatives = SECURITY[operation];
  for (const schemes of alternatives) {
    if (await passesAll(schemes, request, handlers)) return;
  }
  if (alternatives.length === 0) return;
  const needed = [...new Set(alternatives.flatMap((schemes) => namesIn(schemes)))].map((name) => describe(name));
  throw new OpenApiError(UNAUTHENTICATED, `Send ${needed.map(({ what }) => what).join(' or ')}.`, {
    headers: { 'WWW-Authenticate': [...new Set(needed.map(({ challenge }) => challenge))].join(', ') },
  });
}

type Schemes = Readonly<Partial<Record<SchemeName, readonly string[]>>>;

// `SECURITY` has no other names.
const namesIn = (schemes: Schemes): readonly SchemeName[] => Object.keys(schemes) as SchemeName[];

async function passesAll(schemes: Schemes, request: Request, handlers: SecurityHandlers): Promise<boolean> {
  for (const name of namesIn(schemes)) {
    const credential = credentialOf(name, request);
    if (credential === undefined && SCHEMES_BY_NAME[name]?.kind !== 'none') return false;
    // The generated types give each handler the credential of its scheme.
    const decide = handlers[name] as Decide<Credential>;
    if (!(await decide(credential, request, schemes[name] ?? []))) return false;
  }
  return true;
}

type Credential = string | BasicCredentials | undefined;

const SCHEMES_BY_NAME: Readonly<Record<string, { readonly kind: string; readonly parameter: string }>> = SCHEMES;

/** What the request has sent for a scheme; undefined for nothing, or nothing that can be read. */
function credentialOf(name: SchemeName, request: Request): Credential {
  const { kind = 'none', parameter = '' } = SCHEMES_BY_NAME[name] ?? {};
  switch (kind) {
    case 'header':
      return request.get(parameter) || undefined;
    case 'query':
      return new URLSearchParams(request.url.split('?').slice(1).join('?')).get(parameter) || undefined;
    case 'cookie':
      return cookiesOf(request)[parameter] || undefined;
    case 'bearer':
      return authorization(request, 'bearer');
    case 'basic':
      return basic(authorization(request, 'basic'));
    case 'http':
      return authorization(request, parameter);
    default:
      return undefined;
  }
}

/** What follows the scheme, whose name may be written in any case (RFC 9110 §11.1). */
function authorization(request: Request, scheme: string): string | undefined {
  const [, found = '', credential = ''] = /^(\S+) +(.*)$/s.exec(request.get('Authorization') ?? '') ?? [];
  return found.toLowerCase() === scheme ? credential.trim() || undefined : undefined;
}

function basic(encoded: string | undefined): BasicCredentials | undefined {
  if (encoded === undefined || !/^[A-Za-z0-9+/]+=*$/.test(encoded)) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

function describe(name: SchemeName): { readonly what: string; readonly challenge: string } {
  const { kind = 'none', parameter = '' } = SCHEMES_BY_NAME[name] ?? {};
  switch (kind) {
    case 'header':
      return { what: `a valid key in the ${parameter} header`, challenge: 'ApiKey' };
    case 'query':
      return { what: `a valid key in the query parameter ${parameter}`, challenge: 'ApiKey' };
    case 'cookie':
      return { what: `a valid key in the cookie ${parameter}`, challenge: 'ApiKey' };
    case 'bearer':
      return { what: 'a valid bearer token', challenge: 'Bearer' };
    case 'basic':
      return { what: 'a user name and a password', challenge: 'Basic realm="api", charset="UTF-8"' };
    case 'http':
      return { what: `valid credentials of the scheme ${parameter}`, challenge: parameter };
    default:
      return { what: 'a valid certificate', challenge: 'Certificate' };
  }
}
