import type { PictureOptions } from './types.ts';

/** The colours of everything that is not a value. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  /** Labels and notes. */
  readonly muted: string;
  /** The sample, where nothing is filled. */
  readonly sample: string;
  readonly outline: string;
  readonly grid: string;
  readonly ignored: string;
  /** Marks of charts. */
  readonly mark: string;
  readonly accent: string;
}

const LIGHT: Theme = {
  background: '#ffffff',
  text: '#1b1f24',
  muted: '#59636e',
  sample: '#f1f3f5',
  outline: '#39424e',
  grid: '#d5dae0',
  ignored: '#d1242f',
  mark: '#31688e',
  accent: '#b35900',
};

const DARK: Theme = {
  background: '#14181d',
  text: '#e8ebee',
  muted: '#9ea8b3',
  sample: '#242b33',
  outline: '#aab4bf',
  grid: '#36404b',
  ignored: '#ff6b6b',
  mark: '#6cb6e0',
  accent: '#f0a860',
};

export function themeOf({ theme }: PictureOptions): Theme {
  return theme === 'dark' ? DARK : LIGHT;
}

/** Those of most systems; DejaVu Sans is what PNGs have. */
export const FONT = 'Helvetica, Arial, DejaVu Sans, sans-serif';
