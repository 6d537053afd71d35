import { klarf12 } from './klarf/klarf-1-2.ts';
import { klarf18 } from './klarf/klarf-1-8.ts';
import type { ImportPlugin } from './plugin.ts';

/** The plug-ins that are always there. */
export const PLUGINS: readonly ImportPlugin[] = [klarf12, klarf18];
