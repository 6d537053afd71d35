import type { Behaviour } from '@wafermark/generated/client/client.ts';
import { isRecord } from './errors/describe.ts';
import type { HttpResponse } from './options.ts';

/** What has arrived. */
export interface Received {
  readonly text: string;
  /** What the text is as JSON; undefined if it is none. */
  readonly json: unknown;
  readonly bytes: Uint8Array | undefined;
}

/** Which contents of responses a client can read. */
export interface Reading {
  /** The body of a success that is not a text, which would change it; undefined for any other. */
  readonly bytesOf?: (behaviour: Behaviour, response: HttpResponse) => Promise<Uint8Array | undefined>;
  /** The data of a success; undefined if it is not what the operation returns. */
  readonly read: (behaviour: Behaviour, status: number, received: Received) => { readonly data: unknown } | undefined;
}

export const isItem = ({ has }: Behaviour, item: unknown): boolean =>
  isRecord(item) && !Array.isArray(item) && (has === undefined || typeof item[has] === 'string');

/**
 * Only what the operation returns is a success: a login page with status 200, or an error object, is not. The document marks a field
 * that every item has.
 */
export const JSON_CONTENT: Reading = {
  read: (behaviour, status, { json: data }) => {
    const { returns } = behaviour;
    const isDocumented =
      returns === 'anything' ||
      (typeof returns === 'number'
        ? status === returns
        : returns === 'array'
          ? Array.isArray(data) && data.every((item) => isItem(behaviour, item))
          : isItem(behaviour, data));
    return isDocumented ? { data } : undefined;
  },
};
