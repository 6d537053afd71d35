import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { createProgram } from '../../packages/cli/src/run.ts';
import { SETTINGS } from '../../packages/cli/src/settings-table.ts';

export const CLI_README = 'packages/cli/README.md';
const BEGIN = '<!-- What follows is written by `pnpm docs` from the commands themselves. -->';

/** The README of the command line, with its reference as the program is now. */
export async function cliReadme(): Promise<string> {
  const [prose = ''] = (await readFile(CLI_README, 'utf8')).split(BEGIN);
  return `${prose}${BEGIN}\n\n${cliReference()}`;
}

export const README = 'README.md';
const TABLE = /(?<=<!-- settings: [^>]*-->\n)[\s\S]*(?=<!-- \/settings -->)/;

/** The README with the settings of the server as the program has them. */
export async function readme(): Promise<string> {
  const rows = Object.values(SETTINGS).map(({ flag, variable, fallback = 'depends on the address', help }) => {
    const otherwise = fallback === '' ? 'none' : fallback;
    return `| \`${variable}\` | \`${flag.split(' ')[0]}\` | ${cell(help)} | ${otherwise} |`;
  });
  const table = ['| variable | flag | what it does | default |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
  return (await readFile(README, 'utf8')).replace(TABLE, () => table);
}

/** Every command with its flags and examples, in Markdown. */
export const cliReference = (): string => `${leaves(createProgram(), []).map(describe).join('\n\n')}\n`;

interface Leaf {
  readonly name: string;
  readonly command: Command;
}

function leaves(command: Command, path: readonly string[]): readonly Leaf[] {
  const here = [...path, command.name()];
  const subs = command.commands.filter((sub) => sub.name() !== 'help');
  return subs.length === 0 ? [{ name: here.join(' '), command }] : subs.flatMap((sub) => leaves(sub, here));
}

function describe({ name, command }: Leaf): string {
  const flags = command.options.map(({ flags: flag, description }) => `| \`${flag}\` | ${cell(description)} |`);
  const table = flags.length === 0 ? [] : ['', '| flag | meaning |', '| --- | --- |', ...flags];
  const examples = examplesOf(command);
  const code = examples.length === 0 ? [] : ['', '```sh', ...examples, '```'];
  return [`## \`${name}\``, '', `${command.description()}.`, ...code, ...table].join('\n');
}

/** A bar would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** The lines that begin with a prompt in what `--help` adds. */
function examplesOf(command: Command): readonly string[] {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return [...help.matchAll(/^ *\$ (.*)$/gm)].map(([, line = '']) => line);
}
