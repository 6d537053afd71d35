import { CLIENT_ORDER, CONTRACT_ORDER, SERVER_ORDER } from '../drift/test-order.ts';

/** Source files that are mutated together, and the tests that judge them. */
export interface Part {
  /** Globs, from the root of the repository. */
  readonly mutate: readonly string[];
  /** The compiler project of the source: mutants that do not compile are not run. */
  readonly project: string;
  /** Test files in running order. The closest come first: they kill most mutants. */
  readonly judge: readonly string[];
  /** Fits the names of tests that do not judge. Default: all do. */
  readonly except?: RegExp;
  /** Environment variables of the tests. Default: none. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Too slow for thousands of mutants; `pnpm drift` runs them for each drift. */
const SLOW = new Set([
  'arbitrary',
  'hostile-bulk',
  'stateful',
  'failures',
  'generated-positive',
  'statuses',
  'differential',
]);
/** Server tests that measure time, wait, start PostgreSQL, or check types, which are the same for each mutant. */
const SLOW_OF_SERVER = new Set([
  'attacks',
  'storage-faults',
  'guarded-lists',
  'guarded-off-loop',
  'handlers.types',
  'store-conformance',
  'move',
  'postgres',
]);

const tests = (folder: string, ...names: readonly string[]): readonly string[] =>
  names.map((name) => `${folder}/test/${name}.test.ts`);

const contract = (...names: readonly string[]): readonly string[] => tests('packages/contract', ...names);

const ofServer = (...names: readonly string[]): readonly string[] => tests('packages/server', ...names);

const SERVER = [
  ...contract(...CONTRACT_ORDER.filter((name) => !SLOW.has(name))),
  ...ofServer(...SERVER_ORDER.filter((name) => !SLOW_OF_SERVER.has(name))),
];

const server = (files: readonly string[], near: readonly string[]): Part => ({
  mutate: files.map((file) => `packages/server/src/${file}`),
  project: 'packages/server/tsconfig.json',
  judge: [...new Set([...near, ...SERVER])],
});

/** Client tests that check types, texts and sizes, which are the same for each mutant, or that take minutes. */
const OTHER = new Set(['api-reference', 'size', 'types', 'readme', 'chaos/chaos']);

const CLIENT = [
  ...contract('facts', 'round-trip'),
  ...tests('packages/client', ...CLIENT_ORDER.filter((name) => !OTHER.has(name))),
  ...contract('client-errors', 'client-successes', 'lists'),
];

const client = (files: readonly string[], near: readonly string[]): Part => ({
  mutate: files.map((file) => `packages/client/src/${file}`),
  project: 'packages/client/tsconfig.json',
  judge: [...new Set([...tests('packages/client', ...near), ...CLIENT])],
});

const generator = (files: readonly string[], near: readonly string[]): Part => ({
  mutate: files.map((file) => `packages/generator/src/${file}`),
  project: 'packages/generator/tsconfig.json',
  // `other-schemas` and `constructs` run code generated from schemas that the document does not have.
  judge: [
    'scripts/test/own-document.test.ts',
    ...tests('packages/generator', 'emitters', 'plain-pattern', 'formats', ...near, 'other-schemas', 'constructs'),
  ],
});

/** The files of `packages/generator/src/runtime`, which do not depend on the document. */
const RUNTIME = [
  'authenticate-request',
  'check-request',
  'count-names',
  'describe-errors',
  'examine',
  'json-text',
  'middleware',
  'open-api-error',
  'read-number',
  'read-parameters',
  'request-parts',
  'rule',
  'write-answer',
];

/** By name: package, slash, part of the package. */
export const PARTS: Readonly<Record<string, Part>> = {
  // What the engine of a server is made by.
  'generator/validation': generator(
    ['checks/*.ts', 'writers/*.ts', 'emit-{fault,parameters,routes,rules,schema,security,server}.ts'],
    ['writers', 'checks', 'everything'],
  ),
  // How a document is read.
  'generator/document': generator(
    ['{load,model,schema}/*.ts', '{names,plain-document,refusal}.ts'],
    ['names', 'plain-document', 'extensions'],
  ),
  'generator/files': generator(
    [
      '{client,contract}/*.ts',
      'emit-{api,client,models,operations,package}.ts',
      '{cli,copy-runtime,folders,format,generate,main,source}.ts',
    ],
    ['extensions', 'main'],
  ),
  // Servers and tests load the copies of `packages/generator/src/runtime` in `generated`, so the copies are mutated and not regenerated in
  // between. The generator's tests verify that they are copies.
  'generator/runtime': {
    mutate: RUNTIME.map((name) => `generated/server/${name}.ts`),
    project: 'packages/contract/mutation/tsconfig.generated.json',
    judge: [
      ...tests(
        'packages/generator',
        'json-text',
        'check-body',
        'check-parameters',
        'write-answer',
        'routes-and-names',
        'writers',
      ),
      ...ofServer('middleware', 'broken-contract'),
      ...contract('facts', 'problems', 'lists', 'round-trip', 'hostile-query', 'hostile-ids', 'hostile-faults'),
    ],
  },
  'server/domain': server(
    ['domain/*.ts'],
    [
      ...ofServer('domain', 'measured'),
      ...contract(
        'problems',
        'lists',
        'round-trip',
        'hostile-query',
        'hostile-values',
        'generated-negative',
        'imports-and-history',
      ),
    ],
  ),
  'server/bodies': {
    ...server(
      ['http/json/*.ts', 'http/read-body.ts'],
      [...ofServer('bodies'), ...contract('problems', 'hostile-json'), ...ofServer('guarded-scan', 'guarded-budget')],
    ),
    // With the places of all mutants in it, the scan is a hundred times as slow as it is.
    except: /of exactly the maximum size|maxItems/,
  },
  'server/requests': server(
    [
      'http/{admission,authenticate,authorise,call,failures,gate,hosts,job,keys-in-flight,perform,problem,route}.ts',
      'http/off-loop/*.ts',
    ],
    [
      ...contract('facts', 'problems', 'headers', 'hostile-paths', 'hostile-keys'),
      ...ofServer('steps', 'serve-jobs', 'connections', 'guarded-budget', 'guarded-units', 'off-loop'),
    ],
  ),
  'server/around': server(
    [
      'http/{cluster-metrics,cors,hold-back,injected,pace,proxies,rate-limit,stub}.ts',
      '{middleware,proxy}.ts',
      'validation/*.ts',
    ],
    ofServer('overload', 'cors', 'in-front', 'rate-limit', 'stubs', 'test-control', 'proxy', 'middleware', 'mounted'),
  ),
  'server/handlers': server(
    ['http/handlers/*.ts', 'http/{read,reply,tags,turn,unit-of-work,write-list}.ts'],
    [
      ...ofServer('slices'),
      ...contract('lists', 'round-trip', 'hostile-query', 'idempotency', 'imports-and-history', 'versions'),
      ...ofServer('guarded-units', 'idempotency', 'broken-contract'),
    ],
  ),
  'server/answers': server(
    [
      'http/{direct,linger,metrics,observe,respond,service-routes,start-page,static-folders}.ts',
      '{create-app,listen}.ts',
      'socket/*.ts',
    ],
    [
      ...contract('facts', 'headers', 'hostile-paths'),
      ...ofServer(
        'linger',
        'answers',
        'service-routes',
        'connections',
        'stopping',
        'log-requests',
        'broken-contract',
        'guards',
      ),
    ],
  ),
  'server/store': server(
    [
      'store/*.ts',
      'store/sqlite/{backup,bulks,database,file-watch,group-commit,log-sync,migrate,open-file,sqlite-store}.ts',
    ],
    [
      ...contract('lists', 'round-trip'),
      ...ofServer('database', 'bulk-table', 'sqlite-store', 'group-commit', 'bulks', 'store', 'open-store'),
      ...contract('idempotency'),
    ],
  ),
  'server/tables': server(
    [
      'store/sqlite/{annotations,answers,changes,keys,list-values,list-annotations,migrations,samples}.ts',
      'store/rows/*.ts',
      'demo/*.ts',
    ],
    [
      ...contract('lists', 'round-trip', 'hostile-query', 'imports-and-history'),
      ...ofServer(
        'list-slices',
        'query-plans',
        'kept-answers',
        'store',
        'guarded-store',
        'migrations',
        'demo',
        'idempotency',
      ),
      ...contract('idempotency'),
    ],
  ),
  'server/postgres': server(
    ['store/postgres/*.ts', 'store/move/*.ts'],
    ofServer('store-conformance', 'postgres', 'move'),
  ),
  'server/reference': {
    ...server(
      ['validation/reference/*.ts'],
      [
        ...ofServer('reference'),
        ...contract('facts', 'hostile-query', 'hostile-json', 'hostile-faults', 'generated-negative', 'differential'),
      ],
    ),
    environment: { WAFERMARK_VALIDATION: 'reference', DIFFERENTIAL: '500' },
  },
  'client/transport': client(
    ['{attempt,transport,outcome,retry,time-limit,concurrency,network-errors,api-key,redact,hooks,logger}.ts'],
    ['concurrency', 'time-limit', 'retries', 'connection-error', 'time-limits', 'surface', 'keys', 'secrets'],
  ),
  'client/errors': client(['errors/*.ts'], ['api-error', 'status-errors', 'secrets']),
  'client/import': client(
    ['import/*.ts', 'node.ts'],
    ['import/bulk-error', 'import/rejected-chunks', 'import/create-many', 'import/journal'],
  ),
  'client/other-apis': {
    mutate: [
      'packages/client/src/{commands,credentials,facts,options,returned,returned-json,styles,transport-of,update-latest,wire,write-body,write-call}.ts',
    ],
    project: 'packages/client/tsconfig.json',
    judge: [
      ...tests('packages/generator', 'everything', 'museum', 'petstore', 'tic-tac-toe'),
      ...tests('packages/client', 'options', 'requests', 'surface', 'response-parse-error'),
    ],
  },
  'client/testing': client(['testing/**/*.ts'], ['testing']),
  'client/surface': client(
    ['{config,pagination,request,retrying-fetch,runtime,serialize,wafermark,api-promise}.ts'],
    ['requests', 'argument-error', 'settings', 'surface', 'keys', 'pages', 'retrying-fetch', 'secrets'],
  ),
};

/** @throws for an unknown part */
export function partOf(name: string | undefined): Part {
  const part = PARTS[name ?? ''];
  if (part === undefined) throw new Error(`Unknown part ${name}. The parts are: ${Object.keys(PARTS).join(', ')}`);
  return part;
}
