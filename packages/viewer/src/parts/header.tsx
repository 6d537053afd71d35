import type { VNode } from 'preact';
import { href } from '../state/route.ts';
import type { ThemeChoice, ThemeControls } from '../state/theme.ts';

interface HeaderProps {
  readonly themes: ThemeControls;
  /** Undefined if there is no key to forget. */
  readonly forgetKey: (() => void) | undefined;
}

const CHOICES: readonly (readonly [ThemeChoice, string])[] = [
  ['system', 'Auto'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

export function Header({ themes, forgetKey }: HeaderProps): VNode {
  return (
    <header class="top">
      <a class="brand" href={href([])}>
        Wafermark
      </a>
      <nav aria-label="Page">
        <a href={href([])}>Samples</a>
        <a href={href(['import'])}>Import</a>
        <a class="docs" href="./docs">
          API
        </a>
      </nav>
      {forgetKey === undefined ? null : (
        <button type="button" class="quiet" onClick={forgetKey}>
          Forget key
        </button>
      )}
      <label class="theme">
        <span class="visually-hidden">Colours of the page</span>
        <select
          value={themes.choice}
          onChange={({ currentTarget }) => {
            const chosen = CHOICES.find(([choice]) => choice === currentTarget.value);
            if (chosen !== undefined) themes.choose(chosen[0]);
          }}
        >
          {CHOICES.map(([choice, label]) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}
