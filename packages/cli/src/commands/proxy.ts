import type { AddressInfo } from 'node:net';
import { API_VERSION } from '@wafermark/generated/document/api.ts';
import { createProxy, type Disagreement } from '@wafermark/server';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { Refusal } from '../refusal.ts';
import { portOf } from '../settings.ts';

interface ProxyFlags {
  readonly port: string;
  readonly json?: boolean;
}

/** `wafermark proxy`: does an API do what the document says? */
export function addProxy(program: Command): void {
  program
    .command('proxy <url>')
    .description('Pass requests on to an API, and report where they and its responses disagree with the document')
    .option('--port <number>', 'port to listen on, 0 picks a free one', '4011')
    .option('--json', 'print each disagreement as a line of JSON')
    .addHelpText(
      'after',
      `
Nothing is changed on the way. Each disagreement is one line, without values or keys. Ctrl-C ends it; the exit status
is 1 if there were any.

Examples:
  $ wafermark proxy https://api.atomscale.ai
  $ WAFERMARK_BASE_URL=http://127.0.0.1:4011 wafermark samples`,
    )
    .action(async (url: string, flags: ProxyFlags) => start(url, flags));
}

async function start(url: string, { port, json }: ProxyFlags): Promise<void> {
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    throw new Refusal(`"${url}" is not the URL of an API.`, 'Give one such as https://api.example.');
  }
  let [exchanges, disagreements] = [0, 0];
  const server = createProxy({
    target: new URL(url),
    onDisagreement: (disagreement) => {
      disagreements += 1;
      console.log(json === true ? JSON.stringify(disagreement) : lineOf(disagreement));
    },
    onExchange: () => {
      exchanges += 1;
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(portOf(port), '127.0.0.1', resolve);
  });
  // A server listening on a port has such an address.
  const { port: taken } = server.address() as AddressInfo;
  console.error(
    `http://127.0.0.1:${taken} passes requests on to ${url}, and compares them with document ${API_VERSION}`,
  );
  const stop = (): void => {
    console.error(`${exchanges} exchanges, ${disagreements} disagreements`);
    server.closeAllConnections();
    server.close(() => process.exit(disagreements === 0 ? EXIT.done : EXIT.failed));
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
}

function lineOf({ method, path, status, side, pointer, message }: Disagreement): string {
  return `${method} ${path} ${status ?? 'none'}: ${side}${pointer === '' ? '' : ` at ${pointer}`}: ${message}`;
}
