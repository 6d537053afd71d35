import { run, runCommand } from '../run.ts';
import { checkCompatibility } from './compatibility.ts';
import { COMPILER } from './compiler.ts';
import { checkFreshness } from './freshness.ts';

/** One thing that has to hold of the working tree; throws with what is wrong. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const SPEC = 'openapi/openapi.yaml';
const LEAST_SCORE = 85;

const PROJECTS = [
  'tsconfig.json',
  'examples/tsconfig.json',
  'packages/bench/tsconfig.json',
  'packages/client/tsconfig.node.json',
  ...['client', 'server', 'cli', 'contract'].flatMap((name) => [
    `packages/${name}/tsconfig.json`,
    `packages/${name}/tsconfig.test.json`,
  ]),
];

const freshness: Check = {
  name: 'generated/ is what openapi/ generates, and the document passes the linter',
  run: checkFreshness,
};

const compatibility: Check = {
  name: 'info.version covers what has changed since the last release',
  run: checkCompatibility,
};

const score: Check = {
  name: `redocly score is at least ${LEAST_SCORE}`,
  run: async () => {
    const output = await run('redocly', ['score', SPEC, '--config', 'openapi/redocly.yaml', '--format', 'json']);
    const { agentReadiness: points }: { agentReadiness?: unknown } = JSON.parse(output);
    if (typeof points !== 'number' || points < LEAST_SCORE)
      throw new Error(`The score is ${points}: see \`redocly score ${SPEC}\``);
  },
};

const style: Check = {
  name: 'biome finds nothing to mend',
  run: async () => {
    await run('biome', ['check', '--error-on-warnings', '.']);
  },
};

const types = PROJECTS.map(
  (project): Check => ({
    name: `types hold: ${project}`,
    run: async () => {
      await runCommand(process.execPath, [COMPILER, '--project', project]);
    },
  }),
);

/** In the order in which they are worth knowing. */
export const CHECKS: readonly Check[] = [freshness, compatibility, score, style, ...types];
