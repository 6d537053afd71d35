import { type Answer, field } from './wire.ts';

/** The status of a response, and the location of each fault, such as `body /coord_x`, in alphabetical order. */
export interface Verdict {
  readonly status: number;
  readonly faults: readonly string[];
}

/** The verdict of a response on its request, without messages. */
export function verdict(answer: Answer): Verdict {
  const errors = answer.text === '' ? undefined : field(answer, 'errors');
  return { status: answer.status, faults: Array.isArray(errors) ? errors.map(place).toSorted() : [] };
}

/** The verdict on a request with exactly these faults. */
export const refused = (...faults: readonly string[]): Verdict => ({ status: 422, faults: faults.toSorted() });

/** The verdict on a valid request. */
export const accepted: Verdict = { status: 200, faults: [] };

/** The `detail` of a problem. */
export function detail(answer: Answer): string {
  const text = field(answer, 'detail');
  if (typeof text !== 'string') throw new Error(`A response without a detail: ${answer.text.slice(0, 200)}`);
  return text;
}

function place(fault: unknown): string {
  if (typeof fault !== 'object' || fault === null) return String(fault);
  return `${Reflect.get(fault, 'location')} ${Reflect.get(fault, 'pointer')}`;
}
