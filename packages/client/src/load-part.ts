import type { CallContext } from './errors/call-error.ts';
import { WafermarkError } from './errors/wafermark-error.ts';
import { Halt, runStep } from './time/scope.ts';

/** How long a part of this package may take to load, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Loads a part of this package that most calls do without. In a page it comes from the network, which may be what has failed.
 * @param call The call that needs it
 * @param answer What came of it so far
 * @throws {WafermarkError} with what is known of the call, when it does not load
 */
export async function loadPart<Part>(
  part: () => Promise<Part>,
  call?: CallContext,
  answer?: Pick<Response, 'status'>,
): Promise<Part> {
  try {
    return await runStep({ ends: Number.POSITIVE_INFINITY }, part, PATIENCE);
  } catch (failure) {
    const cause = failure instanceof Halt ? undefined : failure;
    const { operation, requestId, attempts } = call ?? {};
    const status = answer?.status;
    const message = [operation, status, 'a part of @wafermark/client did not load'].filter(Boolean).join(': ');
    throw Object.assign(new WafermarkError(message, { cause }), call && { operation, requestId, attempts, status });
  }
}
