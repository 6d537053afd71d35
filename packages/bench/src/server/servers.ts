import { FIELDS } from '@wafermark/generated/document/api.ts';
import { sites } from './bodies.ts';
import { type Child, startServer } from './children.ts';
import type { Contender } from './contenders.ts';
import { ANNOTATIONS, ask, post } from './load.ts';

/** A running contender. */
export interface Server extends Child {
  readonly contender: Contender;
  /** Annotations that it has created. */
  readonly ids: readonly string[];
}

/** How many annotations the updates use. */
const KNOWN = 100;

/**
 * Starts a contender and verifies the operations to be measured.
 * @param file Its database, if it stores data
 * @throws when it does not start or returns unexpected responses
 */
export async function startContender(contender: Contender, file: string): Promise<Server> {
  const child = await startServer(contender.file, [...contender.args, file]);
  try {
    return { ...child, contender, ids: await tryOut(contender, child.url) };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

async function tryOut({ canned = false, refusal }: Contender, url: string): Promise<string[]> {
  const [first, ...others] = sites(KNOWN);
  const { status, answer: created } = await ask(url, post('', first));
  const id = idOf(created);
  demand(status === 200, 'a create', status);
  demand(canned || propertyValue(created) === first?.property_value, 'a create', created);

  const bulk = await ask(url, post('bulk', { annotations: others }));
  const rows = Array.isArray(bulk.answer) ? bulk.answer : [];
  const ids = [id, ...rows.map(idOf)];
  demand(canned || new Set(ids).size === KNOWN, 'a bulk', bulk.answer);

  const body = Buffer.from(JSON.stringify({ property_value: 3 }));
  const updated = await ask(url, { method: 'PATCH', path: ANNOTATIONS + id, body });
  demand(idOf(updated.answer) === id && (canned || propertyValue(updated.answer) === 3), 'an update', updated.answer);

  for (const wrong of [{ property_value: 'thick' }, { unknown: 1 }]) {
    const { status: refused } = await ask(url, post('', { ...first, ...wrong }));
    demand(refused === refusal, `a body with ${JSON.stringify(wrong)}`, refused);
  }
  return ids;
}

function demand(holds: boolean, what: string, seen: unknown): void {
  if (!holds) throw new Error(`It responds to ${what} with ${JSON.stringify(seen).slice(0, 300)}`);
}

/** The id of an annotation, which must have all fields. */
function idOf(answer: unknown): string {
  const isWhole = typeof answer === 'object' && answer !== null && FIELDS.Annotation.every((field) => field in answer);
  demand(isWhole, 'a request', answer);
  return String(Reflect.get(Object(answer), 'id'));
}

const propertyValue = (annotation: unknown): unknown => Reflect.get(Object(annotation), 'property_value');
