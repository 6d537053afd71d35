import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { IMPORT_OPTIONS, type ImportOptions, PROFILES, parseImportOptions } from '@wafermark/measurements';
import { type Command, Option } from 'commander';
import { nearest } from '../nearest.ts';
import { Refusal } from '../refusal.ts';

/** How files are read, as given on the command line: names without dashes. */
type Given = Record<string, string | boolean | readonly string[]>;

/** Adds a flag for each option that the library has. */
export function addImportFlags(command: Command): Command {
  for (const { name, kind, help, placeholder, choices } of IMPORT_OPTIONS) {
    const text = choices.length === 0 ? help : `${help} One of: ${choices.join(', ')}.`;
    const flag = new Option(kind === 'flag' ? `--${name}` : `--${name} <${placeholder}>`, text);
    command.addOption(
      kind === 'list' ? flag.argParser((value: string, before: readonly string[] = []) => [...before, value]) : flag,
    );
  }
  return command.option(
    '--profile <name>',
    `options for one kind of instrument: ${PROFILES.map(({ name }) => name).join(', ')}, or one of yours in ${OWN_PROFILES}`,
  );
}

const OWN_PROFILES = '~/.config/wafermark/profiles.json';

/**
 * The options of the flags. A profile of the person's own holds flags by name, and flags that are given go before it.
 * @throws {Refusal} for a profile that does not exist
 * @throws {ImportRefusal} for a value that an option does not take
 */
export async function importOptionsOf(flags: Readonly<Record<string, unknown>>): Promise<ImportOptions> {
  const given: Given = {};
  for (const { name } of IMPORT_OPTIONS) {
    const value = flags[camelCase(name)];
    if (typeof value === 'string' || typeof value === 'boolean') given[name] = value;
    else if (Array.isArray(value)) given[name] = value.map(String);
  }
  const { profile } = flags;
  if (typeof profile !== 'string') return parseImportOptions(given);
  if (PROFILES.some(({ name }) => name === profile)) return parseImportOptions({ profile, ...given });
  const own = await ownProfiles();
  const found = own[profile];
  if (found === undefined) {
    const names = [...PROFILES.map(({ name }) => name), ...Object.keys(own)];
    const similar = nearest(profile, names);
    throw new Refusal(
      `There is no profile ${profile}.${similar === undefined ? '' : ` Did you mean ${similar}?`}`,
      `Profiles are ${names.join(', ')}. Your own go into ${profilesFile()}.`,
    );
  }
  return { ...parseImportOptions({ ...found, ...given }), profile };
}

const camelCase = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const profilesFile = (): string =>
  process.env['WAFERMARK_PROFILES'] ??
  join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'wafermark', 'profiles.json');

/** A JSON object: by name, the flags of a profile without dashes, such as `{ "our-mapper": { "coord-unit": "cm" } }`. */
async function ownProfiles(): Promise<Readonly<Record<string, Given>>> {
  const file = profilesFile();
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return {};
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const profiles: Record<string, Given> = {};
  for (const [name, flags] of Object.entries(Object(parsed))) {
    const read: Given = {};
    for (const [flag, value] of Object.entries(Object(flags))) {
      if (typeof value === 'string' || typeof value === 'boolean') read[flag] = value;
      else if (typeof value === 'number') read[flag] = String(value);
      else if (Array.isArray(value)) read[flag] = value.map(String);
      else throw new Refusal(`${file}: the value of ${flag} in ${name} must be a text, a list of texts, or true.`);
    }
    profiles[name] = read;
  }
  return profiles;
}
