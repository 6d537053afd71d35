import type { VNode } from 'preact';
import { nameOf } from '../sites/read-sites.ts';
import { keyLabel, keyText, type SetKey } from '../sites/set-key.ts';
import { useShared } from '../state/context.ts';
import { setQueries, setQuery } from '../state/query.ts';
import { keyQuery } from '../state/route.ts';
import { useLoaded } from '../state/use-loaded.ts';
import type { Side } from './compare-view.tsx';
import { importsOf } from './imports-of.ts';

interface CompareChooserProps {
  readonly a: Side | undefined;
  readonly b: Side | undefined;
  readonly sets: readonly SetKey[];
  readonly chosen: SetKey | undefined;
}

/** Chooses the two sides, and what is compared. */
export function CompareChooser({ a, b, sets, chosen }: CompareChooserProps): VNode {
  const { client, samplesVersion } = useShared();
  const samples = useLoaded(`to compare ${samplesVersion}`, (signal) => client.samples.list({}, { signal }));
  const options = (samples.value ?? []).map((sample) => ({ value: sample.id, label: nameOf(sample) }));
  return (
    <div class="chooser">
      <SideChooser name="a" label="First" side={a} setKey={chosen} samples={options} />
      <SideChooser name="b" label="Second" side={b} setKey={chosen} samples={options} />
      <label class="field">
        Property
        <select
          value={chosen === undefined ? '' : keyText(chosen)}
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
    </div>
  );
}

interface SideChooserProps {
  readonly name: 'a' | 'b';
  readonly label: string;
  readonly side: Side | undefined;
  readonly setKey: SetKey | undefined;
  readonly samples: readonly { readonly value: string; readonly label: string }[];
}

function SideChooser({ name, label, side, setKey, samples }: SideChooserProps): VNode {
  const { client } = useShared();
  const id = side?.sample.id;
  const imports = useLoaded(
    id === undefined || setKey === undefined ? null : `imports ${id} ${keyText(setKey)}`,
    (signal) => importsOf(client, id ?? '', setKey, signal),
  );
  return (
    <div class="side">
      <label class="field">
        {`${label} sample`}
        <select
          value={id ?? ''}
          onChange={({ currentTarget }) => setQueries({ [name]: currentTarget.value, [`${name}_import`]: '' })}
        >
          {id === undefined ? <option value="">Choose a sample</option> : null}
          {samples.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      {imports.value === undefined || imports.value.length === 0 ? null : (
        <label class="field">
          Import
          <select
            value={side?.importId ?? ''}
            onChange={({ currentTarget }) => setQuery(`${name}_import`, currentTarget.value)}
          >
            <option value="">All</option>
            {imports.value.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
