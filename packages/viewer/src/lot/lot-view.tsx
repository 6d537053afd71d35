import type { VNode } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import { Fault, Note } from '../parts/notice.tsx';
import { commonSets, readSample } from '../sites/read-sample.ts';
import { isSameKey, keyLabel, keyText } from '../sites/set-key.ts';
import { useShared } from '../state/context.ts';
import { setQueries } from '../state/query.ts';
import { keyOfQuery, keyQuery } from '../state/route.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { LotPictures } from './lot-pictures.tsx';
import { type LotWafer, WaferLoader } from './wafer-loader.tsx';

/** Maps of more wafers at once are too small to be read. */
const MOST = 50;

/** Several samples on one scale, with their numbers and the trend. */
export function LotView({ query }: { readonly query: URLSearchParams }): VNode {
  const { client } = useShared();
  const ids = (query.get('samples') ?? '')
    .split(',')
    .filter((id) => id !== '')
    .slice(0, MOST);
  const lot = useLoaded(`lot ${ids.join()}`, (signal) => Promise.all(ids.map((id) => readSample(client, id, signal))));
  const [wafers, setWafers] = useState<ReadonlyMap<string, LotWafer>>(new Map());
  const onWafer = useCallback((wafer: LotWafer) => setWafers((before) => new Map(before).set(wafer.id, wafer)), []);
  if (lot.error !== undefined) return <Fault error={lot.error} retry={lot.reload} />;
  if (lot.value === undefined) return <div class="waiting" aria-busy="true" />;
  const sets = commonSets(lot.value);
  const wanted = keyOfQuery(query);
  const key = sets.find((set) => wanted !== undefined && isSameKey(set, wanted)) ?? sets[0];
  const text = key === undefined ? '' : keyText(key);
  const ready = ids.flatMap((id) => wafers.get(id) ?? []).filter((wafer) => wafer.key === text);
  return (
    <article class="lot">
      <h1>{`Lot of ${ids.length} samples`}</h1>
      {key === undefined ? (
        <Note>
          <p>These samples have no property in common with the same unit and frame.</p>
        </Note>
      ) : (
        <>
          <label class="field inline">
            Property
            <select
              value={text}
              onChange={({ currentTarget }) => {
                const set = sets.find((each) => keyText(each) === currentTarget.value);
                if (set !== undefined) setQueries(keyQuery(set));
              }}
            >
              {sets.map((set) => (
                <option key={keyText(set)} value={keyText(set)}>
                  {keyLabel(set)}
                </option>
              ))}
            </select>
          </label>
          {lot.value.map(({ sample }) => (
            <WaferLoader key={`${sample.id} ${text}`} sample={sample} setKey={key} onWafer={onWafer} />
          ))}
          {ready.length < ids.length ? (
            <p role="status" class="muted">{`${ready.length} of ${ids.length} samples read`}</p>
          ) : (
            <LotPictures wafers={ready} setKey={key} />
          )}
        </>
      )}
    </article>
  );
}
