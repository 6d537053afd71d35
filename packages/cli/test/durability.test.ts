import { expect, it } from 'vitest';
import { exitOf, serve, temporaryDatabase } from './support/spawn-wafermark.ts';

const ANNOTATIONS = '/physical_samples/a1b2c3d4-5678-90ab-cdef-1234567890ab/annotations/';
/** `pnpm kills` runs many more of both. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const WRITERS = Number(process.env['WRITERS'] ?? 4);

const send = (url: string, path: string, body: unknown): Promise<Response> =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'X-API-KEY': 'key', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Every fourth writer sends bulks. Before some kills, one of them starts with a bulk that is inserted in parts. */
function sizeOf(kill: number, writer: number, count: number): number {
  if (writer % 4 !== 0) return 1;
  return writer === 0 && count === 0 && kill % 4 === 0 ? 10_100 : 50;
}

interface Stored {
  readonly property_name: string;
  readonly annotation_metadata: { readonly bulk: number } | null;
}

const stored = async (url: string): Promise<readonly Stored[]> =>
  JSON.parse(await (await fetch(url + ANNOTATIONS, { headers: { 'X-API-KEY': 'key' } })).text());

it(`keeps everything acknowledged through ${KILLS} kills, and no part of an unfinished bulk`, {
  timeout: 30_000 * KILLS,
}, async () => {
  const DATABASE_URL = await temporaryDatabase();
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, url } = await serve({ DATABASE_URL });
    const write = async (writer: number): Promise<void> => {
      for (let count = 0; ; count += 1) {
        const name = `${kill}-${writer}-${count}`;
        const single = { property_name: name, property_value: count };
        const size = sizeOf(kill, writer, count);
        const bulk = { annotations: Array.from({ length: size }, () => ({ ...single, metadata: { bulk: size } })) };
        const response = size > 1 ? await send(url, `${ANNOTATIONS}bulk`, bulk) : await send(url, ANNOTATIONS, single);
        if (response.status !== 200) throw new Error(`status ${response.status}`);
        await response.arrayBuffer();
        acknowledged.add(name);
      }
    };
    // Each writer ends when its connection breaks.
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(writer).catch((error: unknown) => error));
    const enough = acknowledged.size + 15 + 5 * (kill % 10);
    while (acknowledged.size < enough) await new Promise((resolve) => setTimeout(resolve, 3));
    const exit = exitOf(child);
    child.kill('SIGKILL');
    for (const error of await Promise.all(writers)) expect(error).toBeInstanceOf(TypeError);
    await exit;
  }
  const { url } = await serve({ DATABASE_URL });
  const counts = Map.groupBy(await stored(url), ({ property_name }) => property_name);
  const lost = [...acknowledged].filter((name) => !counts.has(name));
  expect(acknowledged.size).toBeGreaterThan(100);
  expect(lost).toStrictEqual([]);
  for (const [name, group] of counts) {
    if (name === 'thickness') continue;
    const wanted = group[0]?.annotation_metadata?.bulk ?? 1;
    expect(group).toHaveLength(wanted);
  }
});
