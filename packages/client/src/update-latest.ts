import type { ApiPromise, MatchOptions } from '@wafermark/generated/client/client.ts';
import { PreconditionFailedError } from './errors/status-errors.ts';
import { ArgumentError } from './errors/wafermark-error.ts';

export interface UpdateLatestOptions {
  /** How often to read and update at most, when others change it in between. Default: 10. */
  readonly maxAttempts?: number | undefined;
}

/**
 * Reads something, and updates it only if nobody has changed it in between; otherwise reads it again and repeats. So what the
 * update makes of the old values is never made of outdated ones.
 *
 * ```ts
 * await updateLatest(
 *   () => client.annotations.get(sampleId, annotationId),
 *   (current, match) => client.annotations.update(sampleId, annotationId, { property_value: current.property_value * 2 }, match),
 * );
 * ```
 * @param update Passes `match` on, among its options. Called once per attempt.
 * @returns what the update returns
 * @throws {PreconditionFailedError} if others were faster each time, or if the update was sent again after its response was lost,
 * since then it may have been this very update that changed the version (`attempts` is above 1)
 * @throws {ArgumentError} if what is read has no version
 */
export async function updateLatest<Current, Updated>(
  read: () => ApiPromise<Current>,
  update: (current: Current, match: Required<MatchOptions>) => Promise<Updated>,
  { maxAttempts = 10 }: UpdateLatestOptions = {},
): Promise<Updated> {
  for (let attempt = 1; ; attempt += 1) {
    const { data, etag } = await read().withResponse();
    if (etag === undefined) throw new ArgumentError('What was read has no ETag, so an update cannot depend on it.');
    try {
      return await update(data, { ifMatch: etag });
    } catch (error) {
      if (!(error instanceof PreconditionFailedError) || error.attempts > 1 || attempt >= maxAttempts) throw error;
    }
  }
}
