/**
 * `pnpm generate [--watch]`: generates `generated/` from `openapi/`, and from that the client reference: lint → bundle → types →
 * methods → server contract.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../packages/generator/src/refusal.ts';
import { readArguments } from './arguments.ts';
import { DOCUMENT, generateWafermark } from './generate-wafermark.ts';
import { FailedToolError } from './run.ts';

const GENERATED = 'generated';
/** An editor writes several files at once. */
const CALM_MS = 100;

const USAGE = `Usage: pnpm generate [options]

Generates client and server from the document, and the reference of the client.

  --spec FILE   the document (default: ${DOCUMENT})
  --out FOLDER  where the files go (default: ${GENERATED})
  --watch       again after each edit of the document
  --help        this text`;

const { values } = readArguments(USAGE, {
  options: {
    spec: { type: 'string', default: DOCUMENT },
    out: { type: 'string', default: GENERATED },
    watch: { type: 'boolean', default: false },
  },
});

if (values.watch) await generateAfterEdits();
else await generateOnce();

async function generateOnce(): Promise<void> {
  const started = performance.now();
  try {
    const files = await generateWafermark(values.spec, values.out);
    // Reads the files just generated, from where the packages import them.
    if (values.out === GENERATED) await import('../packages/client/build/api-reference-main.ts');
    console.log(`${files.length} files in ${values.out}/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    // These say what to change in the document. Anything else is a fault of the generator, with its stack.
    if (!(error instanceof Refusal || error instanceof FailedToolError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function generateAfterEdits(): Promise<never> {
  const folder = dirname(values.spec);
  const edits = watch(folder, { recursive: true });
  for (;;) {
    // Before the files are read: what is edited while it generates is generated next.
    const edited = once(edits, 'change');
    await generateInProcess();
    console.log(`Waiting for edits of ${folder}/`);
    await edited;
    await sleep(CALM_MS);
  }
}

/** In a process of its own, since modules that were generated are imported once only. */
async function generateInProcess(): Promise<void> {
  const args = ['scripts/generate.ts', '--spec', values.spec, '--out', values.out];
  await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit');
}
