/** Writers that remember what was acknowledged, and a comparison with what is left after the power has failed. */
import { expect } from 'vitest';

const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
export const LIST: string = `/physical_samples/${SAMPLE}/annotations/`;

/** The rows of a bulk, and of one that is stored off the event loop. */
const [SMALL, LARGE] = [50, 10_100];

export interface Annotation {
  readonly id: string;
  readonly property_name: string;
  readonly property_value: number;
}

async function send(url: string, method: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(url + path, {
    method,
    headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return await response.json();
}

// The schemas of the document hold for these answers; the contract tests show it.
const one = (answer: unknown): Annotation => answer as Annotation;
export const many = (answer: unknown): readonly Annotation[] => answer as readonly Annotation[];

export interface Acknowledged {
  /** What each annotation was at the last acknowledged write, and by a write whose answer has not come. */
  readonly annotations: Map<string, { readonly value: number; pending?: number }>;
}

/** Creates, updates and bulks, one after the other, until the connection breaks. */
async function write(url: string, writer: number, { annotations }: Acknowledged): Promise<never> {
  for (let count = 1; ; count += 1) {
    const property_name = `${writer}-${count}`;
    if (writer % 4 === 0) {
      const size = writer === 0 && count === 1 ? LARGE : SMALL;
      const rows = Array.from({ length: size }, (_, property_value) => ({ property_name, property_value }));
      const stored = many(await send(url, 'POST', `${LIST}bulk`, { annotations: rows }));
      for (const { id, property_value: value } of stored) annotations.set(id, { value });
      continue;
    }
    const { id } = one(await send(url, 'POST', LIST, { property_name, property_value: count }));
    annotations.set(id, { value: count });
    annotations.set(id, { value: count, pending: -count });
    await send(url, 'PATCH', `${LIST}${id}`, { property_value: -count });
    annotations.set(id, { value: -count });
  }
}

/** Writes by many writers at once. Ends when the connections break. */
export async function writeUntilItBreaks(url: string, writers: number, acknowledged: Acknowledged): Promise<void> {
  await Promise.all(
    Array.from({ length: writers }, (_, writer) => write(url, writer, acknowledged).catch(() => undefined)),
  );
}

/** Compares what is left: each acknowledged write is there and equal, and no bulk in part. */
export function expectNothingLost(found: readonly Annotation[], { annotations }: Acknowledged): void {
  const values = new Map(found.map(({ id, property_value }) => [id, property_value]));
  const lost = [...annotations].filter(([id, { value, pending }]) => {
    const now = values.get(id);
    return now !== value && (pending === undefined || now !== pending);
  });
  expect(lost).toStrictEqual([]);
  const byName = Map.groupBy(found, ({ property_name }) => property_name);
  for (const [name, rows] of byName) {
    const isBulk = name !== 'thickness' && Number(name.split('-')[0]) % 4 === 0;
    if (isBulk) expect([name, rows.length]).toStrictEqual([name, name === '0-1' ? LARGE : SMALL]);
  }
}
