import { setTimeout as sleep } from 'node:timers/promises';
import { STATUS } from '@wafermark/generated/document/api.ts';
import type { Call } from './call.ts';
import { ProblemError } from './problem.ts';
import { preference } from './stub.ts';

/** The longest delay that a request may ask for, in milliseconds. */
const LONGEST_DELAY = 60_000;
/** `cut`: the connection ends before the request is carried out. `lost`: it is carried out, and then the connection ends without a response. */
const FAULTS = ['cut', 'lost'] as const;
type Fault = (typeof FAULTS)[number];

/**
 * The delay and the fault that a request asks for by `Prefer: delay=500` (milliseconds) or `Prefer: fault=lost` (RFC 7240), so that
 * clients can be tested against slow and broken servers. Waits for the delay.
 * @returns the fault that shall happen
 * @throws {ProblemError} for what cannot be done
 */
export async function injected(call: Call): Promise<Fault | undefined> {
  const { prefer } = call.request.headers;
  const fault = preference(prefer, 'fault');
  const known = FAULTS.find((name) => name === fault);
  if (fault !== undefined && known === undefined) {
    throw new ProblemError(STATUS.malformedRequest, `The preference fault is one of: ${FAULTS.join(', ')}.`);
  }
  const delay = preference(prefer, 'delay');
  if (delay === undefined) return known;
  const milliseconds = Number(delay);
  if (!(milliseconds >= 0 && milliseconds <= LONGEST_DELAY)) {
    throw new ProblemError(STATUS.malformedRequest, `The preference delay is from 0 to ${LONGEST_DELAY} milliseconds.`);
  }
  call.addHeaders([['Preference-Applied', `delay=${delay}`]]);
  await sleep(milliseconds);
  return known;
}
