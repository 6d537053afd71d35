#!/usr/bin/env node
import { API_VERSION } from '@wafermark/generated/api.ts';
import { defineCommand, runMain } from 'citty';
import { keys } from './commands/keys.ts';
import { serve } from './commands/serve.ts';

const wafermark = defineCommand({
  meta: {
    name: 'wafermark',
    version: API_VERSION,
    description: 'Record what was measured on physical samples, and where',
  },
  subCommands: { serve, keys },
});

await runMain(wafermark);
