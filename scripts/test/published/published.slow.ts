/** Server and cli on every version of Node that they name in `engines`: the first of a range, and the last. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itWorks } from './behaviour.ts';
import { type Installed, install, packBoth, type Tarballs } from './installed.ts';

// 22.14 is the first with version 10 of the Node-API, which better-sqlite3 calls.
const NODES = ['22.14.0', '22', '24.0.0', '24', '26.0.0', '26'];

let tarballs: Tarballs;
beforeAll(async () => {
  tarballs = await packBoth();
});
afterAll(() => tarballs.remove());

describe.each(NODES)('on Node %s', (version) => {
  let installed: Installed;
  beforeAll(async () => {
    installed = await install(tarballs, version);
  });
  afterAll(() => installed.project.remove());

  it('runs on that version', async () => {
    const { project, node } = installed;
    const pattern = new RegExp(`^v${version.replaceAll('.', '\\.')}\\b`);
    expect(await project.run(node, '--version')).toMatch(pattern);
    expect(await project.run('npx', 'node', '--version')).toMatch(pattern);
  });

  itWorks(() => installed);
});

it.each(['20', '22.13.1'])('says on Node %s that it is too old', async (version) => {
  const { project, node } = await install(tarballs, version);
  try {
    const args = ['keys', 'create', '--organisation', 'lab', '--user', 'mk'];
    const made = project.run(node, 'node_modules/wafermark/lib/main.js', ...args);
    await expect(made).rejects.toThrow(/The storage needs Node 22\.14 or later, and this is Node 2\d/);
  } finally {
    await project.remove();
  }
});
