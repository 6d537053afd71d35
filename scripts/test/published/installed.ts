import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { emptyProject, type Project, pack } from '../../../packages/client/test/tarball/pack.ts';

/** Server and cli as they are published, in files. */
export interface Tarballs {
  readonly client: string;
  readonly server: string;
  readonly cli: string;
  remove(): Promise<void>;
}

export async function packBoth(): Promise<Tarballs> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-published-'));
  // The cli depends on the others, so they come from here too.
  const client = await pack('client', folder);
  const server = await pack('server', folder);
  const cli = await pack('cli', folder);
  return { client, server, cli, remove: () => rm(folder, { recursive: true }) };
}

/** A project that npm has installed both into, as somebody would who has an Express app. */
export interface Installed {
  readonly project: Project;
  /** The Node that runs in it. */
  readonly node: string;
}

/** @param version The Node to install as well; without it, the project runs on the one that runs this. */
export async function install({ client, server, cli }: Tarballs, version?: string): Promise<Installed> {
  const own = version === undefined ? [] : [`node@${version}`];
  const project = await emptyProject(dirname(process.execPath));
  await project.run(
    'npm',
    'install',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    client,
    server,
    cli,
    'express@5',
    ...own,
  );
  return {
    project,
    node: version === undefined ? process.execPath : join(project.folder, 'node_modules/node/bin/node'),
  };
}
