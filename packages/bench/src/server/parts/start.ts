import { site } from '../bodies.ts';
import { startServer } from '../children.ts';
import { type Contender, DURABLE, WITH_STORAGE, WITHOUT_STORAGE } from '../contenders.ts';
import { ask, post } from '../load.ts';
import { shuffled } from '../measure.ts';
import type { Run } from '../run.ts';
import type { Sample, Series } from '../statistics.ts';

/** The time from the start of a process to its first response to a create. One server runs at a time. */
export async function measureStarts(run: Run, peers: readonly Contender[]): Promise<Series> {
  const series = new Map<string, Sample[]>();
  if (!run.options.parts.has('start')) return series;
  const durable = WITH_STORAGE.filter(({ id }) => id === DURABLE);
  const contenders = [...peers, ...WITHOUT_STORAGE, ...durable].filter((each) => run.wants(each));
  const files = new Map(contenders.map(({ id }) => [id, run.newFile()]));
  run.say(`start: ${contenders.length} servers, ${1 + run.options.starts} times each`);
  // The first start fills the disk caches and creates the database.
  for (let round = -1; round < run.options.starts; round += 1) {
    for (const contender of shuffled(contenders)) {
      const { id } = contender;
      if (run.failures.some((failure) => failure.part === 'first response' && failure.contender === id)) continue;
      try {
        const milliseconds = await firstAnswer(contender, files.get(id) ?? '');
        if (round < 0) series.set(id, []);
        else series.get(id)?.push({ microseconds: milliseconds * 1_000, perSecond: 1_000 / milliseconds });
      } catch (error) {
        series.delete(id);
        run.failed('first response', id, error);
      }
    }
  }
  return series;
}

async function firstAnswer({ file, args }: Contender, database: string): Promise<number> {
  const started = performance.now();
  const server = await startServer(file, [...args, database]);
  try {
    const { status } = await ask(server.url, post('', site(0)));
    if (status !== 200) throw new Error(`The first response has status ${status}`);
    return performance.now() - started;
  } finally {
    await server.stop();
  }
}
