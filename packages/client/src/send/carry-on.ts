import type { WithResponse } from '@wafermark/generated/client.ts';
import { AbortedError } from '../errors/aborted-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { WafermarkError } from '../errors/wafermark-error.ts';
import { type Dispatch, joinHooks } from '../hooks.ts';
import { createKeyRing, type KeyRing } from '../key-ring.ts';
import { policyOf } from '../retry/policy.ts';
import { repeat } from '../retry/repeat.ts';
import type { Settings } from '../settings.ts';
import { Halt, runStep } from '../time/scope.ts';
import { attempt } from './attempt.ts';
import { judge, type Verdict } from './judge.ts';
import type { Attempted, Call } from './request.ts';

/** What clients have that have come this far; the key that a function gave is remembered there. */
interface Equipment {
  readonly keys: KeyRing;
  readonly hooks: Dispatch | undefined;
}

const equipment = new WeakMap<Settings, Equipment>();

function equip(settings: Settings): Equipment {
  const { key, hooks } = settings;
  const made = equipment.get(settings) ?? { keys: createKeyRing(key), hooks: hooks && joinHooks(hooks) };
  equipment.set(settings, made);
  return made;
}

/**
 * Brings a call to its end: judges what came of the first attempt, if there was one, makes those that are worth it, and tells the
 * hooks of all.
 */
export async function carryOn(settings: Settings, call: Call, first?: Attempted): Promise<WithResponse<unknown>> {
  const { keys, hooks } = equip(settings);
  const { operation, requestId, request, scope, limits } = call;
  const start = { operation, method: request.method, url: request.url, requestId };
  const began = performance.now();
  let attemptBegan = began;
  let isAttempting = false;
  let mayRenewKey = true;

  const once = async (): Promise<Verdict> => {
    attemptBegan = performance.now();
    isAttempting = true;
    const current = keys.current();
    const key = typeof current === 'string' ? current : await runStep(scope, () => current, limits.timeout);
    const prepare = (): Readonly<Record<string, string>> => {
      const headers = { ...call.headers };
      hooks?.attemptStart({ ...start, attempt: call.attempts, headers });
      return headers;
    };
    const attempted = first ?? (await attempt(settings, call, key, prepare));
    first = undefined;
    const renewKey = (): boolean => {
      const renews = mayRenewKey && keys.drop(key);
      mayRenewKey = false;
      return renews;
    };
    return judge(attempted, call, { baseUrl: settings.baseUrl, key, redact: keys.redact, renewKey });
  };
  const endAttempt = ({ status, error }: Pick<Verdict, 'status' | 'error'>, retryIn?: number): void => {
    isAttempting = false;
    const duration = performance.now() - attemptBegan;
    hooks?.attemptEnd({ ...start, attempt: call.attempts, duration, status, error, retryIn });
  };
  const endCall = (error?: WafermarkError): void => {
    hooks?.callEnd({ ...start, attempts: call.attempts, duration: performance.now() - began, error });
  };

  hooks?.callStart(start);
  try {
    const result = await repeat<WithResponse<unknown>, Verdict>({
      scope,
      policy: policyOf(limits),
      once,
      onOutcome: endAttempt,
    });
    endCall();
    return result;
  } catch (failure) {
    const error = failure instanceof Halt ? describeHalt(failure, call) : failure;
    if (error instanceof WafermarkError) {
      if (isAttempting) endAttempt({ status: undefined, error });
      endCall(error);
    }
    throw error;
  }
}

function describeHalt({ by, reason }: Halt, call: Call): WafermarkError {
  if (by === 'signal') {
    return new AbortedError(call, reason);
  }
  return new TimeoutError(call, { limit: by, milliseconds: call.limits[by] });
}
