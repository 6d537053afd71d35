#!/usr/bin/env node
import { defineCommand, runMain } from 'citty';
import manifest from '../package.json' with { type: 'json' };
import { keys } from './commands/keys.ts';
import { serve } from './commands/serve.ts';

const wafermark = defineCommand({
  meta: {
    name: 'wafermark',
    version: manifest.version,
    description: 'Record what was measured on physical samples, and where',
  },
  subCommands: { serve, keys },
});

await runMain(wafermark);
