import type { Contender } from './contenders.ts';
import { type Durable, measureDurable } from './parts/durable.ts';
import { type GrowthRow, measureGrowth } from './parts/growth.ts';
import { type ListId, measureLists } from './parts/lists.ts';
import { measureStarts } from './parts/start.ts';
import { measureWithoutStorage, type WithoutStorage } from './parts/without-storage.ts';
import type { Failure, Run } from './run.ts';
import type { Series } from './statistics.ts';

/** The measurements of a run. Unselected parts are empty. */
export interface Results {
  readonly withoutStorage: WithoutStorage;
  readonly durable: Durable;
  readonly lists: ReadonlyMap<ListId, Series>;
  readonly starts: Series;
  readonly growth: readonly GrowthRow[];
  readonly failures: readonly Failure[];
}

/** Measures the parts sequentially, so that they do not disturb each other. */
export async function measureAll(run: Run, peers: readonly Contender[]): Promise<Results> {
  return {
    withoutStorage: await measureWithoutStorage(run, peers),
    durable: await measureDurable(run, peers),
    lists: await measureLists(run),
    starts: await measureStarts(run, peers),
    growth: await measureGrowth(run),
    failures: run.failures,
  };
}
