import { ApiError, type Wafermark } from '@wafermark/client';
import { API_VERSION } from '@wafermark/generated/document/api.ts';
import type { Command } from 'commander';
import { addServerFlags, connect, type ServerFlags } from '../connection.ts';
import { EXIT } from '../exit-codes.ts';
import { explain } from '../explain.ts';
import { printJson } from '../output.ts';

/** The outcome of one check. */
interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly found: string;
}

/** `wafermark doctor`: finds out why it does not work. */
export function addDoctor(program: Command): void {
  addServerFlags(
    program.command('doctor').description('Check that the server can be reached, is ready, and accepts your key'),
  )
    .addHelpText('after', '\nExample:\n  $ wafermark doctor --server https://lab.example/api')
    .action(async (flags: ServerFlags) => {
      const client = connect(flags);
      const findings: Finding[] = [
        { check: 'this program', ok: true, found: `Node ${process.version}, document ${API_VERSION}` },
      ];
      for (const check of CHECKS) {
        const finding = await check(client);
        findings.push(finding);
        // What follows would fail for the same reason.
        if (!finding.ok) break;
      }
      const isWell = findings.every(({ ok }) => ok);
      if (!isWell) process.exitCode = EXIT.failed;
      if (flags.json === true) return printJson({ ok: isWell, findings });
      for (const { check, ok, found } of findings) console.log(`${ok ? '✓' : '✗'} ${check}: ${found}`);
    });
}

const CHECKS: readonly ((client: Wafermark) => Promise<Finding>)[] = [
  (client) =>
    examine('the server answers', async () => {
      await client.request('GET', '/healthz');
      return 'yes';
    }),
  (client) =>
    examine('its storage is ready', async () => {
      await client.request('GET', '/readyz');
      return 'yes';
    }),
  (client) =>
    examine('its document', async () => {
      const document: unknown = await client.request('GET', '/openapi.json');
      const version = String(Reflect.get(Object(Reflect.get(Object(document), 'info')), 'version'));
      const [major] = version.split('.');
      if (major !== API_VERSION.split('.')[0]) {
        throw new Error(`version ${version}, which this program (${API_VERSION}) does not speak`);
      }
      return `version ${version}`;
    }),
  (client) =>
    examine('your key', async () => {
      const samples = await client.samples.list({ limit: 1 });
      return samples.length > 0 ? 'accepted' : 'accepted; its organisation has no samples yet';
    }),
];

async function examine(check: string, run: () => Promise<string>): Promise<Finding> {
  try {
    return { check, ok: true, found: await run() };
  } catch (error) {
    const { message, hint } = explain(error);
    const advice = error instanceof ApiError || hint !== undefined ? ` ${hint ?? ''}` : '';
    return { check, ok: false, found: `${message}${advice}`.trim() };
  }
}
