import { Command, CommanderError } from 'commander';
import { generate, OUTPUTS, type Output } from './generate.ts';
import { Refusal } from './refusal.ts';

const REFUSED = 2;

const HELP = `
What is generated, each in a folder of its own:
  document/   the document in one piece, its types, and a table of its operations
  client/     createClient(): a method for each operation, on the transport of @wafermark/client (retries, time limits, typed errors)
  server/     openApi(): middleware for Express 5 that lets only valid requests pass; serve(): calls typed handlers, sends only valid replies
  contract/   contractTests(): requests of the document for a running server, with node:test or any other runner

What is not generated right is not generated: the command says which line of the document it refuses, and what to write instead.

Examples:
  $ wafermark-generate openapi.yaml --out src/generated
  $ wafermark-generate openapi.yaml --out src/generated --client
  $ BASE_URL=http://127.0.0.1:3000 CREDENTIALS='{"api_key":"…"}' node --test src/generated/contract/contract.test.ts

A server, once generated:
  import express from 'express';
  import { openApi } from './generated/server/middleware.ts';
  import { problemHandler, serve } from './generated/server/serve.ts';

  const app = express();
  app.use(openApi({ security: { api_key: (key) => key === process.env.KEY } }));
  app.use(serve({ getPet: async ({ path }) => ({ status: 200, body: await pets.get(path.petId) }) }), problemHandler());

The generated code imports @wafermark/client (client) and express (server): npm install @wafermark/client express
It is TypeScript whose imports end in .ts: Node 22.18 and later runs it as it is; the compiler wants allowImportingTsExtensions, or
rewriteRelativeImportExtensions to build it.

Exit codes: 0 generated, 1 failed, ${REFUSED} the document was refused.
`;

/** What the command writes, and where to. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Runs the command. Returns its exit code. */
export async function main(args: readonly string[], { out, err }: Terminal): Promise<number> {
  const program = new Command('wafermark-generate')
    .description(
      'Generates a typed client, an Express server and contract tests from an OpenAPI document (3.1, or 3.0).',
    )
    .argument('<document>', 'the OpenAPI document, YAML or JSON; it may refer to other files')
    .option('--out <folder>', 'where the files go; it is made if need be', 'src/generated')
    .option('--client', 'generate the client')
    .option('--server', 'generate types of handlers, validation and middleware')
    .option('--contract', 'generate contract tests, and the validation that they need')
    .option('--paths', 'generate the types of openapi-typescript too, for openapi-fetch')
    .option('--transport <package>', 'what the client imports as its transport', '@wafermark/client/transport')
    .addHelpText('after', HELP)
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('(wafermark-generate --help explains)')
    .exitOverride();
  try {
    program.parse([...args], { from: 'user' });
    const {
      out: folder,
      transport,
      ...flags
    } = program.opts<Record<string, unknown> & { out: string; transport: string }>();
    const [document = ''] = program.args;
    const chosen = OUTPUTS.filter((output) => flags[output] === true);
    const outputs: readonly Output[] = chosen.length === 0 ? ['client', 'server', 'contract'] : chosen;
    const files = await generate(document, { out: folder, outputs, transport });
    out(`${files.length} files in ${folder}/\n`);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof Refusal) {
      err(`${error.message}\n`);
      return REFUSED;
    }
    err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
