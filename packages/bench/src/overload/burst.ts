/** What clients shall send. */
export interface Burst {
  readonly port: number;
  /** Their bytes, sent in turn. */
  readonly requests: readonly string[];
  /**
   * Requests per second, sent whether or not the server keeps up, as independent people do. Undefined for clients that send the next
   * request when they have an answer.
   */
  readonly rate: number | undefined;
  /** Opened before the first request. */
  readonly connections: number;
  readonly seconds: number;
}

/** What became of it. */
export interface Outcome {
  /** In seconds. */
  readonly took: number;
  /** Milliseconds from each request to the end of its response, by status; 0 for a connection that ended without one. */
  readonly times: Readonly<Record<number, readonly number[]>>;
  /** Requests that were not sent, since all connections waited for an answer. */
  readonly unsent: number;
  readonly unanswered: number;
}
