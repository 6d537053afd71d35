import { Command, CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { addBackup } from './commands/backup.ts';
import { addCompletion } from './commands/completion.ts';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addKeys } from './commands/keys.ts';
import { addMap } from './commands/map.ts';
import { addMove } from './commands/move.ts';
import { addProxy } from './commands/proxy.ts';
import { addSamples } from './commands/samples.ts';
import { addServe } from './commands/serve.ts';
import { addStats } from './commands/stats.ts';
import { addUndo } from './commands/undo.ts';
import { EXIT, EXIT_HELP } from './exit-codes.ts';
import { explain } from './explain.ts';
import { endQuietlyOnClosedPipe, printJson } from './output.ts';

/** The command line: every command with its flags and examples. */
export function createProgram(): Command {
  const program = new Command('wafermark')
    .description('Record what was measured on physical samples, and where')
    .version(manifest.version)
    .exitOverride()
    .showHelpAfterError('Add --help to see all flags and examples.')
    .addHelpText('after', `\n${EXIT_HELP}`);
  const add = [
    addImport,
    addSamples,
    addMap,
    addStats,
    addExport,
    addUndo,
    addServe,
    addKeys,
    addBackup,
    addMove,
    addDoctor,
    addProxy,
    addCompletion,
  ];
  for (const addTo of add) addTo(program);
  return program;
}

/** Runs a command line to its end. @returns the exit status */
export async function runCli(args: readonly string[]): Promise<number> {
  endQuietlyOnClosedPipe();
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    // It has printed its message.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.refused;
    const { message, hint, code } = explain(error);
    if (args.includes('--json')) printJson({ error: { message, ...(hint === undefined ? {} : { hint }) } });
    else console.error(hint === undefined ? message : `${message}\n${hint}`);
    return code;
  }
}
