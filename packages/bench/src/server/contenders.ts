import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server of the run, as a file in `peers/` that prints its URL. */
export interface Contender {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly args: readonly string[];
  /** What it validates against the document. */
  readonly checks: 'nothing' | 'requests' | 'requests and responses';
  /** Its status for an invalid request. */
  readonly refusal: 200 | 400 | 422;
  /** Whether it is the server of this project. */
  readonly own: boolean;
  readonly stores: 'nothing' | 'SQLite';
  /** Always returns an example of the document. */
  readonly canned?: boolean;
  readonly note?: string;
}

/** The baseline of all ratios. */
export const BASE = 'express';
export const FAST = 'compiled-none';
export const DURABLE = 'compiled-durable';

const PEERS = fileURLToPath(new URL('peers/', import.meta.url));

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
  return String(JSON.parse(readFileSync(file, 'utf8')).version);
}

const peer = (
  id: string,
  title: string,
  rest: Pick<Contender, 'checks' | 'refusal' | 'canned' | 'note'>,
): Contender => ({
  id,
  title,
  file: `${PEERS}${id}.ts`,
  args: [],
  own: false,
  stores: 'nothing',
  ...rest,
});

const own = (id: string, title: string, stores: Contender['stores']): Contender => ({
  id,
  title,
  file: `${PEERS}ours.ts`,
  args: [id],
  checks: 'requests and responses',
  refusal: 422,
  own: true,
  stores,
});

/** The peers, none of which stores anything. */
export const peers = (prismVersion: string | undefined): readonly Contender[] => [
  peer('node-http', `node:http ${process.versions.node}`, { checks: 'nothing', refusal: 200 }),
  peer(BASE, `Express ${versionOf('express')}`, { checks: 'nothing', refusal: 200 }),
  peer('express-openapi-validator', `Express + express-openapi-validator ${versionOf('express-openapi-validator')}`, {
    checks: 'requests and responses',
    refusal: 400,
  }),
  peer('openapi-backend', `Express + openapi-backend ${versionOf('openapi-backend')}`, {
    checks: 'requests and responses',
    refusal: 400,
  }),
  peer('fastify', `Fastify ${versionOf('fastify')}`, {
    checks: 'requests',
    refusal: 400,
    note: 'it serialises responses by their schema, without further validation',
  }),
  peer('hono', `Hono ${versionOf('hono')} + zod-openapi ${versionOf('@hono/zod-openapi')}`, {
    checks: 'requests',
    refusal: 400,
    note: 'its schemas are rewritten in zod, equivalent to the document',
  }),
  ...(prismVersion === undefined
    ? []
    : [
        peer('prism', `Prism ${prismVersion}`, {
          checks: 'requests',
          refusal: 422,
          canned: true,
          note: 'a mock, which always returns the example of the document; bulks are not comparable',
        }),
      ]),
];

const COMPILED = 'Wafermark, compiled validators';
const REFERENCE = 'Wafermark, reference validators';

/** The server of this project, with and without storage. */
export const WITHOUT_STORAGE: readonly Contender[] = [
  own(FAST, COMPILED, 'nothing'),
  own('reference-none', REFERENCE, 'nothing'),
];
export const WITH_STORAGE: readonly Contender[] = [
  own(DURABLE, COMPILED, 'SQLite'),
  own('reference-durable', REFERENCE, 'SQLite'),
];

/** The ids of all contenders. */
export const CONTENDER_IDS: readonly string[] = [...peers(''), ...WITHOUT_STORAGE, ...WITH_STORAGE].map(({ id }) => id);
