import type { Command } from 'commander';
import { Argument } from 'commander';
import { printJson } from '../output.ts';

/** `wafermark completion SHELL`: a script that completes commands and flags. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .description('Print a script that completes commands and flags in your shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .option('--json', 'print what follows each command instead of a script')
    .addHelpText(
      'after',
      `
Examples:
  $ source <(wafermark completion bash)
  $ wafermark completion zsh > "\${fpath[1]}/_wafermark"
  $ wafermark completion fish > ~/.config/fish/completions/wafermark.fish`,
    )
    .action((shell: 'bash' | 'zsh' | 'fish', flags: { readonly json?: boolean }) => {
      const words = wordsOf(program, []);
      if (flags.json === true) return printJson(words);
      console.log(SCRIPTS[shell](words));
    });
}

/** What can follow a sequence of commands. */
interface Words {
  /** Separated by spaces; empty for the program itself. */
  readonly after: string;
  readonly words: readonly string[];
}

function wordsOf(command: Command, path: readonly string[]): readonly Words[] {
  const flags = command.options.flatMap(({ long }) => (long ? [long] : []));
  const names = command.commands.map((sub) => sub.name());
  const choices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return [
    { after: path.join(' '), words: [...names, ...choices, ...flags, '--help'] },
    ...command.commands.flatMap((sub) => wordsOf(sub, [...path, sub.name()])),
  ];
}

const bash = (all: readonly Words[]): string => `_wafermark() {
  local path="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) path="\${path:+$path }$word" ;; esac
  done
  local words=""
  while :; do
    case "$path" in
${all.map(({ after, words }) => `      "${after}") words="${words.join(' ')}" ;;`).join('\n')}
    esac
    [ -n "$words" ] && break
    [ -z "$path" ] && break
    case "$path" in *" "*) path="\${path% *}" ;; *) path="" ;; esac
  done
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _wafermark wafermark`;

const SCRIPTS: Readonly<Record<'bash' | 'zsh' | 'fish', (all: readonly Words[]) => string>> = {
  bash,
  zsh: (all) => `#compdef wafermark
autoload -U +X bashcompinit && bashcompinit
${bash(all)}`,
  fish: (all) =>
    all
      .flatMap(({ after, words }) => {
        const condition =
          after === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${after.split(' ').at(-1)}`;
        return words.map((word) =>
          word.startsWith('--')
            ? `complete -c wafermark -n '${condition}' -l ${word.slice(2)}`
            : `complete -c wafermark -f -n '${condition}' -a ${word}`,
        );
      })
      .join('\n'),
};
