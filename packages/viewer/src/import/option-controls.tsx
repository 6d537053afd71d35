import type { Need } from '@wafermark/measurements';
import type { VNode } from 'preact';
import { idOfOption } from './plan-problems.tsx';
import type { GivenOptions, OptionHead, OptionTable } from './protocol.ts';

interface OptionControlsProps {
  readonly table: OptionTable;
  readonly given: GivenOptions;
  readonly needs: readonly Need[];
  readonly onChange: (given: GivenOptions) => void;
}

/** Those that are asked for most often. */
const USUAL = ['property', 'unit', 'coord-unit', 'frame', 'origin', 'technique'];

/** A control for each option of the import; each change makes a new plan. */
export function OptionControls({ table, given, needs, onChange }: OptionControlsProps): VNode {
  const set = (name: string, value: string | boolean | readonly string[]): void => {
    const { [name]: _, ...others } = given;
    const isEmpty = value === '' || value === false || (typeof value === 'object' && value.length === 0);
    onChange(isEmpty ? others : { ...others, [name]: value });
  };
  const isNeeded = ({ name }: OptionHead): boolean => needs.some(({ option }) => option.includes(`--${name} `));
  const isUsual = (option: OptionHead): boolean => USUAL.includes(option.name) || isNeeded(option);
  const control = (option: OptionHead): VNode => (
    <Control
      key={option.name}
      option={option}
      value={given[option.name]}
      isNeeded={isNeeded(option)}
      onChange={(value) => set(option.name, value)}
    />
  );
  return (
    <section class="options" aria-label="Options of the import">
      <h2>Options</h2>
      <div class="controls">
        <label class="field">
          profile
          <select
            id={idOfOption('profile')}
            value={String(given['profile'] ?? '')}
            title={table.profiles.map(({ name, help }) => `${name}: ${help}`).join('\n')}
            onChange={({ currentTarget }) => set('profile', currentTarget.value)}
          >
            <option value="">none</option>
            {table.profiles.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {table.options.filter(isUsual).map(control)}
      </div>
      <details>
        <summary>More options</summary>
        <div class="controls">{table.options.filter((option) => !isUsual(option)).map(control)}</div>
      </details>
    </section>
  );
}

interface ControlProps {
  readonly option: OptionHead;
  readonly value: string | boolean | readonly string[] | undefined;
  readonly isNeeded: boolean;
  readonly onChange: (value: string | boolean | readonly string[]) => void;
}

function Control({ option, value, isNeeded, onChange }: ControlProps): VNode {
  const { name, kind, help, choices, placeholder } = option;
  const id = idOfOption(name);
  if (kind === 'flag') {
    return (
      <label class="check" title={help}>
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {name}
      </label>
    );
  }
  const className = `field${isNeeded ? ' needed' : ''}`;
  if (kind === 'choice') {
    return (
      <label class={className} title={help}>
        {name}
        <select id={id} value={String(value ?? '')} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          <option value="">as found</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      </label>
    );
  }
  const isList = kind === 'list';
  return (
    <label class={className} title={isList ? `${help} Several are separated by semicolons.` : help}>
      {name}
      <input
        id={id}
        placeholder={placeholder.toLowerCase()}
        value={typeof value === 'object' ? value.join('; ') : String(value ?? '')}
        onChange={({ currentTarget }) => onChange(isList ? listOf(currentTarget.value) : currentTarget.value.trim())}
      />
    </label>
  );
}

const listOf = (text: string): readonly string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
