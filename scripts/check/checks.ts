import { run, runCommand } from '../run.ts';
import { checkCompatibility } from './compatibility.ts';
import { COMPILER } from './compiler.ts';
import { checkFreshness } from './freshness.ts';
import { checkRelease } from './release.ts';

/** What a check looks at; `pnpm check` takes these as arguments. */
export const PARTS = ['document', 'lint', 'types'] as const;
export type Part = (typeof PARTS)[number];

/** One check of the working tree; throws with what is wrong. */
export interface Check {
  readonly part: Part;
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** What other people's tools get. */
const PUBLISHED = 'generated/document/openapi.json';
const LEAST_SCORE = 90;

const PROJECTS = [
  'tsconfig.json',
  'examples/tsconfig.json',
  'packages/bench/tsconfig.json',
  'packages/interop/tsconfig.json',
  'packages/client/tsconfig.node.json',
  ...['client', 'server', 'cli', 'measurements', 'contract', 'generator', 'wafermap', 'viewer'].flatMap((name) => [
    `packages/${name}/tsconfig.json`,
    `packages/${name}/tsconfig.test.json`,
  ]),
];

const freshness: Check = {
  part: 'document',
  name: 'generated/ is up to date with openapi/, and the document passes the linter',
  run: checkFreshness,
};

const compatibility: Check = {
  part: 'document',
  name: 'info.version covers the changes since the last release',
  run: checkCompatibility,
};

const release: Check = {
  part: 'document',
  name: 'the released document is the one that was signed off',
  run: checkRelease,
};

const score: Check = {
  part: 'document',
  name: `redocly score is at least ${LEAST_SCORE}`,
  run: async () => {
    const output = await run('redocly', ['score', PUBLISHED, '--config', 'openapi/redocly.yaml', '--format', 'json']);
    const { agentReadiness: points }: { agentReadiness?: unknown } = JSON.parse(output);
    if (typeof points !== 'number' || points < LEAST_SCORE)
      throw new Error(`The score is ${points}: see \`redocly score ${PUBLISHED}\``);
  },
};

const style: Check = {
  part: 'lint',
  name: 'biome finds no faults',
  run: async () => {
    await run('biome', ['check', '--error-on-warnings', '.']);
  },
};

const promises: Check = {
  part: 'lint',
  name: 'oxlint finds no promise that nobody waits for',
  run: async () => {
    // By itself, oxlint prints another format in CI.
    await run('oxlint', ['--deny-warnings', '--format=default', '.']);
  },
};

const types = PROJECTS.map(
  (project): Check => ({
    part: 'types',
    name: `types are correct: ${project}`,
    run: async () => {
      await runCommand(process.execPath, [COMPILER, '--project', project]);
    },
  }),
);

/** Most important first. */
export const CHECKS: readonly Check[] = [freshness, compatibility, release, score, style, promises, ...types];
