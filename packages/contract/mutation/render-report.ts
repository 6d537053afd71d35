import type { Argument } from './accepted.ts';
import { isSurvivor, type Mutant, type MutationReport, tally } from './mutation-report.ts';

/** The minimum score of a part, in percent. */
export const LEAST_SCORE = 85;

/**
 * The committed page.
 * @param parts The names of all parts: those without a report are listed as missing.
 */
export function renderReport(
  reports: ReadonlyMap<string, MutationReport>,
  parts: readonly string[],
  commentary: readonly Argument[],
): string {
  const missing = parts.filter((name) => !reports.has(name));
  return [
    'Made by `pnpm mutate`.',
    '',
    ...(missing.length === 0 ? [] : [`**Not looked at yet:** ${missing.join(', ')}.`, '']),
    '# Mutation testing',
    '',
    'Stryker changes one thing at a time in the source: a condition, a text, an operator, a block. What the compiler refuses is not counted. Of the others, the tests of `packages/contract` and the ones beside the source have to notice; the score is the share that they do.',
    '',
    '| part | mutants | the compiler refuses | killed | survived | score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...groupsOf(reports).map(([name, mutants]) => row(name, mutants)),
    ...groupsOf(reports).flatMap(([name, mutants]) => renderGroup(name, mutants, commentary)),
    '',
  ].join('\n');
}

/** A part as a line: the number of mutants, and their results. */
export function summarise(name: string, mutants: MutationReport): string {
  const { killed, survived, refused, score } = tally(mutants);
  return `${name}: ${mutants.length} mutants, ${refused} refused by the compiler, ${killed} killed, ${survived} survived: ${score.toFixed(1)} %`;
}

function row(name: string, mutants: MutationReport): string {
  const { killed, survived, refused, score } = tally(mutants);
  return `| ${name} | ${mutants.length} | ${refused} | ${killed} | ${survived} | ${score.toFixed(1)} % |`;
}

/** Groups the parts by package: server, client, generator. */
export function groupsOf(reports: ReadonlyMap<string, MutationReport>): readonly (readonly [string, MutationReport])[] {
  const groups = Map.groupBy(reports, ([name]) => name.slice(0, name.indexOf('/')));
  return [...groups].map(([group, members]) => [group, members.flatMap(([, mutants]) => mutants)]);
}

function renderGroup(name: string, mutants: MutationReport, commentary: readonly Argument[]): readonly string[] {
  const files = Map.groupBy(mutants, ({ file }) => file);
  const survivors = mutants.filter(isSurvivor);
  const argued = commentary.map((argument) => ({ argument, found: survivors.filter(argument.concerns) }));
  const rest = survivors.filter((survivor) => !commentary.some(({ concerns }) => concerns(survivor)));
  return [
    '',
    `## ${name}`,
    '',
    '| file | mutants | the compiler refuses | killed | survived | score |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...[...files].map(([file, some]) => row(`\`${file}\``, some)),
    ...argued.flatMap(({ argument, found }) =>
      found.length === 0 ? [] : ['', `### ${found.length} survivors: ${argument.reason}`, '', ...found.map(item)],
    ),
    ...(rest.length === 0 ? [] : ['', `### ${rest.length} survivors that a test could kill`, '', ...rest.map(item)]),
  ];
}

function item({ file, line, column, mutator, original, replacement }: Mutant): string {
  return `- \`${file}:${line}:${column}\` ${mutator}: \`${shorten(original)}\` → \`${shorten(replacement)}\``;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll('`', "'").trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
}
