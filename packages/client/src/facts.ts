import {
  API_KEY_HEADER,
  DEFAULT_BASE_URL,
  IDEMPOTENCY_KEY_HEADER,
  REQUEST_ID_HEADER,
  RETRY,
} from '@wafermark/generated/document/api.ts';

/** What the transport has to know of an API, from its document. */
export interface ApiFacts {
  /** The first server; undefined if the document names none. */
  readonly baseUrl: string | undefined;
  /** Headers that the transport sets, and callers do not. */
  readonly ownHeaders: readonly string[];
  readonly requestIdHeader: string;
  readonly idempotencyKeyHeader: string;
  readonly retry: {
    readonly statuses: readonly number[];
    readonly maxRetries: number;
    readonly firstDelayMs: number;
    readonly maxDelayMs: number;
    readonly maxRetryDelayMs: number;
  };
}

/** This API's own. */
export const WAFERMARK: ApiFacts = {
  baseUrl: DEFAULT_BASE_URL,
  ownHeaders: [API_KEY_HEADER, IDEMPOTENCY_KEY_HEADER, 'Content-Type'],
  requestIdHeader: REQUEST_ID_HEADER,
  idempotencyKeyHeader: IDEMPOTENCY_KEY_HEADER,
  retry: RETRY,
};
