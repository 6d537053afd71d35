import { type ParseArgsConfig, parseArgs } from 'node:util';

/**
 * Reads the arguments of a script as `parseArgs` does. `--help` prints the usage and ends the process before the script does anything;
 * so do arguments that the script does not have, with exit code 2.
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return refuseArguments(error instanceof Error ? error.message : String(error), usage);
  }
}

/** Says what is wrong with the arguments, and what there is, and ends the process with exit code 2. */
export function refuseArguments(reason: string, usage: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}
