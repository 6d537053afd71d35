import { useEffect, useState } from 'preact/hooks';
import { readStored, store } from './storage.ts';

/** What the person chose; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const STORED = 'wafermark-theme';
const inBrowser = (): Storage => localStorage;
const dark = matchMedia('(prefers-color-scheme: dark)');

const isChoice = (text: string | null): text is ThemeChoice => text === 'system' || text === 'light' || text === 'dark';

function storedChoice(): ThemeChoice {
  const stored = readStored(inBrowser, STORED);
  return isChoice(stored) ? stored : 'system';
}

export interface ThemeControls {
  readonly choice: ThemeChoice;
  /** What is shown, for pictures, which know no `prefers-color-scheme`. */
  readonly theme: 'light' | 'dark';
  readonly choose: (choice: ThemeChoice) => void;
}

export function useTheme(): ThemeControls {
  const [choice, setChoice] = useState(storedChoice);
  const [isDark, setIsDark] = useState(dark.matches);
  useEffect(() => {
    const update = (): void => setIsDark(dark.matches);
    dark.addEventListener('change', update);
    return () => dark.removeEventListener('change', update);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = choice;
  }, [choice]);
  const choose = (next: ThemeChoice): void => {
    store(inBrowser, STORED, next);
    setChoice(next);
  };
  return { choice, theme: choice === 'system' ? (isDark ? 'dark' : 'light') : choice, choose };
}
