import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/** What reverse proxies in front of the server tell about a request. */
export interface Proxies {
  /** The path below which a trusted proxy serves the API, such as `/wafermark`; empty without one. */
  prefixOf(request: IncomingMessage): string;
  /**
   * The address of the client, for the log: what trusted proxies wrote into `X-Forwarded-For`, read from the right up to the first
   * address that is not one of theirs.
   */
  clientOf(request: IncomingMessage): string;
}

const DIRECT: Proxies = { prefixOf: () => '', clientOf: ({ socket: { remoteAddress = '' } }) => remoteAddress };
const PREFIX = /^(?:\/[A-Za-z0-9._~-]+)+$/;

/**
 * @param trusted The addresses of proxies, such as `10.0.0.7`, or networks of them, such as `10.0.0.0/8`. Nobody else's
 * `X-Forwarded-*` headers count, since any client can send them.
 * @throws {RangeError} for what is neither
 */
export function createProxies(trusted: readonly string[]): Proxies {
  if (trusted.length === 0) return DIRECT;
  const list = new BlockList();
  for (const entry of trusted) {
    const { address, bits } = networkOf(entry);
    list.addSubnet(address, bits, familyOf(address));
  }
  const isTrusted = (address: string): boolean => isIP(address) !== 0 && list.check(address, familyOf(address));
  return {
    prefixOf({ headers, socket: { remoteAddress = '' } }) {
      const given = headers['x-forwarded-prefix'];
      if (typeof given !== 'string' || !isTrusted(remoteAddress)) return '';
      const prefix = given.replace(/\/$/, '');
      return PREFIX.test(prefix) ? prefix : '';
    },
    clientOf({ headers, socket: { remoteAddress = '' } }) {
      // Repeated headers are one list (RFC 9110, section 5.3), which Node joins.
      const hops = String(headers['x-forwarded-for'] ?? '').split(',');
      let client = remoteAddress;
      for (const hop of hops.map((text) => text.trim()).reverse()) {
        if (!isTrusted(client) || isIP(hop) === 0) break;
        client = hop;
      }
      return client;
    },
  };
}

/** Whether a text is an address or a network, as `createProxies` takes them. */
export function isNetwork(entry: string): boolean {
  try {
    networkOf(entry);
    return true;
  } catch {
    return false;
  }
}

function networkOf(entry: string): { readonly address: string; readonly bits: number } {
  const [, address = '', length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  const bits = length === undefined ? most : Number(length);
  if (version === 0 || bits > most) {
    throw new RangeError(`"${entry}" is neither an IP address nor a network such as 10.0.0.0/8`);
  }
  return { address, bits };
}

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
