import { ImportRefusal } from '../import-refusal.ts';
import type { ImportOptions } from './import-options.ts';
import { IMPORT_OPTIONS } from './option-table.ts';
import { PROFILES } from './profiles.ts';

/**
 * Reads options as the command line has them: names as in {@link IMPORT_OPTIONS}, and `profile`.
 * @throws {ImportRefusal} that names the option
 */
export function parseImportOptions(
  given: Readonly<Record<string, string | boolean | readonly string[]>>,
): ImportOptions {
  let options: ImportOptions = {};
  for (const [name, value] of Object.entries(given)) {
    if (name === 'profile') {
      options = { ...profileOptions(value), ...options };
      continue;
    }
    const option = IMPORT_OPTIONS.find((one) => one.name === name);
    if (option === undefined) {
      throw new ImportRefusal(
        `There is no option --${name}.`,
        `Options are: ${IMPORT_OPTIONS.map((one) => `--${one.name}`).join(', ')}.`,
      );
    }
    const texts = typeof value === 'object' ? value : [String(value)];
    if (texts.length > 0) options = { ...options, ...option.read(texts) };
  }
  return options;
}

function profileOptions(value: string | boolean | readonly string[]): ImportOptions {
  const profile = PROFILES.find(({ name }) => name === String(value));
  if (profile === undefined) {
    const names = PROFILES.map(({ name }) => name);
    throw new ImportRefusal(`There is no profile ${String(value)}.`, `Profiles are: ${names.join(', ')}.`);
  }
  return { ...profile.options, profile: profile.name };
}
