import type { PhysicalSample } from '@wafermark/client';
import type { VNode } from 'preact';
import { Fault, Note } from '../parts/notice.tsx';
import { commonSets, readSample } from '../sites/read-sample.ts';
import type { SetKey } from '../sites/set-key.ts';
import { useShared } from '../state/context.ts';
import { keyOfQuery } from '../state/route.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { CompareChooser } from './compare-chooser.tsx';
import { Comparison } from './comparison.tsx';

/** One of the two that are compared. */
export interface Side {
  readonly sample: PhysicalSample;
  readonly importId: string | undefined;
}

/** Two samples, or two imports of one, side by side with their difference. */
export function CompareView({ query }: { readonly query: URLSearchParams }): VNode {
  const { client } = useShared();
  const [a, b] = [query.get('a'), query.get('b')];
  const first = useLoaded(a === null ? null : `compared ${a}`, (signal) => readSample(client, a ?? '', signal));
  const second = useLoaded(b === null ? null : `compared ${b}`, (signal) => readSample(client, b ?? '', signal));
  const sets = commonSets([first.value, second.value].filter((side) => side !== undefined));
  const key = chooseKey(sets, keyOfQuery(query));
  const error = first.error ?? second.error;
  const sides = [first.value, second.value].map((side, index) =>
    side === undefined
      ? undefined
      : { sample: side.sample, importId: query.get(index === 0 ? 'a_import' : 'b_import') ?? undefined },
  );
  const [left, right] = sides;
  return (
    <article class="comparison">
      <h1>Compare</h1>
      {error === undefined ? null : <Fault error={error} retry={first.reload} />}
      <CompareChooser a={left} b={right} sets={sets} chosen={key} />
      {left !== undefined && right !== undefined && key === undefined && sets.length === 0 ? (
        <Note>
          <p>These two have no property in common with the same unit and frame.</p>
        </Note>
      ) : null}
      {left === undefined || right === undefined || key === undefined ? null : (
        <Comparison a={left} b={right} setKey={key} />
      )}
    </article>
  );
}

function chooseKey(sets: readonly SetKey[], wanted: SetKey | undefined): SetKey | undefined {
  const same = sets.find(
    ({ property, unit, frame }) => property === wanted?.property && unit === wanted.unit && frame === wanted.frame,
  );
  return same ?? sets[0];
}
