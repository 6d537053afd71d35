import { isRecord } from './errors/describe.ts';

/** Failures of the environment, by the code or message that Node, Deno, Bun or a browser reports. Trying again cannot help. */
const PERMANENT: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/ENOTFOUND|NAME_NOT_RESOLVED|dns error.*(?:not known|no such host)/i, 'No such host: check baseUrl'],
  [
    /self.signed|UNABLE_TO_|UNTRUSTED|UnknownIssuer/i,
    'The certificate is not trusted: add its authority (Node: NODE_EXTRA_CA_CERTS=ca.pem)',
  ],
  [/CERT(?:IFICATE)?.(?:HAS.EXPIRED|NOT.YET.VALID)/i, 'The certificate is out of date: renew it, or check the clock'],
  [/CERT_ALTNAME|NotValidForName|Hostname.*does not match/i, 'The certificate is for another host: check baseUrl'],
  [/EPROTO|WRONG_VERSION|ERR_SSL_/i, 'The server does not speak TLS on this port: check baseUrl'],
  [/(?:bad|blocked|unsafe) port|Invalid.URL/i, 'fetch refuses this address: check baseUrl'],
  [
    /content security policy|permission denied|NotCapable|Requires net access/i,
    'This program may not connect there: allow it',
  ],
];

/** How JavaScript engines report mistakes in a program. What `fetch` throws for a lost connection is a TypeError too. */
const MISTAKE =
  /is not (?:a function|a constructor|defined|iterable|an [oO]bject)|Cannot (?:read|set|destructure|convert|access)|(?:undefined|null) is not/;

/**
 * Why sending a request again after `fetch` failed cannot succeed, as advice.
 * @returns undefined for a lost connection, which is worth a retry
 */
export function permanentFailure(error: unknown, depth = 5): string | undefined {
  if (!isRecord(error) || depth === 0) return undefined;
  const texts = [error['code'], error['message']].filter((text) => typeof text === 'string');
  const found = PERMANENT.find(([pattern]) => texts.some((text) => pattern.test(text)));
  if (found !== undefined) return found[1];
  const isMistake =
    error instanceof ReferenceError ||
    error instanceof RangeError ||
    error instanceof SyntaxError ||
    (error instanceof TypeError && MISTAKE.test(error.message));
  if (isMistake) return 'Probably a mistake in the fetch option: see the cause';
  const nested = Array.isArray(error['errors']) ? error['errors'][0] : undefined;
  return permanentFailure(error['cause'] ?? nested, depth - 1);
}
