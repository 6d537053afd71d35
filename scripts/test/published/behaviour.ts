import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Installed } from './installed.ts';
import { ENGINES, EXPECTED } from './programs.ts';
import { codeOf, only } from './readme.ts';
import { freePort, startServer } from './running.ts';

const DATABASE = 'sqlite:./data/lab.db';

/** The tests of an installation: what its READMEs promise works. */
export function itWorks(given: () => Installed): void {
  it('prints its help and its version', async () => {
    const { project } = given();
    const help = await project.run('npx', 'wafermark', '--help');
    for (const word of ['serve', 'keys', 'Usage']) expect(help).toContain(word);
    const manifest = await readFile(join(project.folder, 'node_modules/wafermark/package.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({
      version: (await project.run('npx', 'wafermark', '--version')).trim(),
    });
  });

  it('makes, lists, rotates and revokes a key by the commands of the README', async () => {
    const { project } = given();
    const commands = await codeOf('cli', 'sh');
    const run = (command: string): Promise<string> => project.run('sh', '-c', command);
    expect(await run(only(commands, 'npx wafermark keys create'))).toMatch(/^wm_\S{43}\n$/);
    const [id = ''] = (await run(only(commands, 'npx wafermark keys list'))).split('\t');
    expect(await run(only(commands, 'npx wafermark keys rotate').replace('KEY_ID', id))).toMatch(/^wm_\S{43}\n$/);
    for (const line of (await run(only(commands, 'npx wafermark keys list'))).trim().split('\n')) {
      await run(only(commands, 'npx wafermark keys revoke').replace('KEY_ID', line.split('\t')[0] ?? ''));
    }
    expect(await run(only(commands, 'npx wafermark keys list'))).toBe('');
  });

  it('backs a database up and restores it by the commands of the README', async () => {
    const { project } = given();
    const commands = await codeOf('cli', 'sh');
    const run = (command: string): Promise<string> => project.run('sh', '-c', command);
    expect(await run(only(commands, 'npx wafermark backup'))).toMatch(/^lab-copy\.db holds 0 samples/);
    expect(await run(only(commands, 'npx wafermark restore'))).toMatch(
      /^Restored 0 samples .*\nThe database .*replaced-1/,
    );
  });

  it('serves, answers the curl line of the README, has the page and the docs, and stops', async () => {
    const { project } = given();
    const served = await startServer(project, 'npx', 'wafermark', 'serve', '--port', '0');
    const curl = only(await codeOf('cli', 'sh'), 'curl').replace('http://127.0.0.1:4010', served.url);
    const created = JSON.parse(await project.run('sh', '-c', curl.replace('curl', 'curl --silent')));
    expect(created).toMatchObject({ property_name: 'thickness', property_value: 25.1, coord_x: 1.5 });
    for (const [path, text] of [
      // The page with samples and maps, and the console.
      ['/', 'assets/index-'],
      ['/console/', 'swagger-ui-bundle.js'],
      ['/docs', 'createSampleAnnotation'],
      ['/openapi.json', '"openapi"'],
    ]) {
      const answer = await fetch(served.url + path);
      expect([path, answer.status]).toStrictEqual([path, 200]);
      expect(await answer.text()).toContain(text);
    }
    await served.stop();
  });

  it('answers inside an Express app as the README of the server shows, between routes of its own', async () => {
    const { project, node } = given();
    const code = only(await codeOf('server', 'ts'), "app.use('/wafermark'");
    await project.write('app.mjs', code.replaceAll('4030', String(await freePort())));
    const owner = ['--organisation', 'lab', '--user', 'mk'];
    const key = await project.run('npx', 'wafermark', 'keys', 'create', '--database', DATABASE, ...owner);
    const app = await startServer(project, node, 'app.mjs');
    const post = async (path: string, body: object): Promise<unknown> => {
      const headers = { 'X-API-KEY': key.trim(), 'Content-Type': 'application/json' };
      const answer = await fetch(app.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return await answer.json();
    };
    expect(await (await fetch(app.url)).text()).toBe('Our lab');
    const sample = Object(await post('/wafermark/physical_samples/', { name: 'GaAs-001' }));
    const annotations = `/wafermark/physical_samples/${sample.id}/annotations/`;
    const thickness = { property_name: 'thickness', property_value: 25.1 };
    expect(await post(annotations, thickness)).toMatchObject({ ...thickness, physical_sample_id: sample.id });
    await expect(post(annotations, { property_name: 'thickness' })).rejects.toThrow('422');
    expect(await post('/orders', { wafers: 3 })).toStrictEqual({ ordered: { wafers: 3 } });
    await app.stop();
  });

  it('validates with both engines, and works on large bodies in another thread', async () => {
    const { project, node } = given();
    await project.write('engines.mjs', ENGINES);
    expect((await project.run(node, 'engines.mjs')).trim()).toBe(EXPECTED);
  });
}
