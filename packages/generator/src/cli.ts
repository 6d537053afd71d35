#!/usr/bin/env node
import { main } from './main.ts';

// A reader such as `head` may have seen enough.
process.stdout.on('error', () => undefined);

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
