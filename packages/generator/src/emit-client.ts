import { behaviourOf, isOtherContent, returnedBy, stylesOf } from './client/behaviour.ts';
import { SHARED } from './client/shared-types.ts';
import { sentences } from './emit-server.ts';
import { isObject } from './load/shapes.ts';
import { isInterface } from './model/media.ts';
import type { Media, Model, Operation, Parameter } from './model/model.ts';
import { failuresOf, isCondition, isGlobal, isKeyHeader, successesOf } from './model/read-model.ts';
import { importModels, isQualified, modelNames, replaceNames } from './model/types.ts';
import { docComment, HEADER, importOf, literal, propertyName } from './source.ts';

/**
 * One client method per operation, in groups, each with a signature of its own so that no typo passes.
 * @param transport The package that sends requests; with it, there is a function that makes the client. Default: the file declares what it
 * needs of a transport.
 */
export function emitClient(model: Model, transport?: string): string {
  const client = new ClientSource(model, transport);
  return client.emit();
}

/**
 * A function per operation that describes a request and sends nothing, so that a program takes in no more than the operations it uses. Besides a
 * client whose methods are given their transport.
 */
export const emitCommands = (model: Model): string => new ClientSource(model, undefined).emitCommands();

interface Argument {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
}

class ClientSource {
  readonly #model: Model;
  readonly #names: ReadonlySet<string>;
  /** The names of the types that bodies are made of. */
  readonly #inputs = new Map<string, string>();
  /** The names of the interfaces of groups. */
  readonly #methods: ReadonlySet<string>;

  readonly #transport: string | undefined;

  constructor(model: Model, transport: string | undefined) {
    this.#model = model;
    this.#transport = transport;
    this.#names = new Set(modelNames(model));
    this.#methods = new Set(model.operations.map(({ group }) => `${pascalOf(group)}Methods`));
  }

  emit(): string {
    const { operations, limits } = this.#model;
    const groups = [...new Set(operations.map(({ group }) => group))].sort();
    const filters = operations.flatMap((operation) => this.#parameterTypes(operation));
    const inputs = this.#emitInputs();
    const errors = this.#errorBodies();
    const bulks = operations.flatMap((operation) => emitBulk(operation, limits['idempotencyKeyHours']));
    const sections = groups.map((group) =>
      this.#group(
        group,
        operations.filter((operation) => operation.group === group),
      ),
    );
    const own = [...filters, ...inputs, errors, ...sections].join('\n\n');
    const taken = new Set([...this.#inputs.values(), ...this.#methods]);
    const imports = importModels(this.#model, own.replaceAll(/\bmodels\.\w+/g, ''))
      .replace(/^import type \{ (.*) \}/, (_, names: string) => {
        const kept = names.split(', ').filter((name) => !taken.has(name));
        return kept.length === 0 ? 'import type {}' : `import type { ${kept.join(', ')} }`;
      })
      .replace(/^import type \{\}.*\n?/, '');
    const all = isQualified(own) ? "import type * as models from './models.ts';" : '';
    const head = [imports, all].filter((line) => line !== '').join('\n');
    const methods = [...inputs, errors, ...bulks, ...sections].join('\n\n');
    if (this.#transport === undefined) {
      return `${HEADER}
${head}

${filters.join('\n\n')}

${SHARED}

${emitWire(this.#model)}

${methods}
`;
    }
    const factory = emitFactory(this.#model, groups);
    const types = importOf(SHARED_NAMES, this.#transport, `${filters.join()}${methods}${factory}`).replace(
      'import {',
      'import type {',
    );
    return `${HEADER}
import { createTransport } from '${this.#transport}';
${types}
${head}

export * from '${this.#transport}';

${filters.join('\n\n')}

${methods}

${factory}
`;
  }

  emitCommands(): string {
    const { operations } = this.#model;
    this.#emitInputs();
    const commands = operations.map((operation) => this.#command(operation)).join('\n\n');
    const own = new Set(this.#inputs.values());
    const ofClient = [
      'ApiCall',
      'Input',
      'KeyOptions',
      'MatchOptions',
      'PageParameters',
      ...own,
      ...operations.flatMap(({ typeName }) => ['Filter', 'Headers', 'Cookies'].map((suffix) => typeName + suffix)),
    ].toSorted();
    const models = modelNames(this.#model)
      .filter((name) => !own.has(name))
      .toSorted();
    const types = [
      importOf(ofClient, './client.ts', `${COMMANDS}${commands}`),
      importOf(models, './models.ts', commands),
    ].map((line) => line.replace('import {', 'import type {'));
    const all = isQualified(commands) ? "import type * as models from './models.ts';" : '';
    return `${HEADER}
${[...types, all].filter((line) => line !== '').join('\n')}

${COMMANDS}

${commands}
`;
  }

  /** Whether this file calls something else so. */
  #isTaken(name: string): boolean {
    return isGlobal(name) || this.#methods.has(name);
  }

  /** What methods take as their bodies: as the document has it, and friendlier to callers. */
  #emitInputs(): readonly string[] {
    const { operations, schemas, types } = this.#model;
    const bodies = operations.flatMap(({ body }) =>
      body === undefined ? [] : body.contents.map((media) => ({ media, body })),
    );
    return bodies.flatMap(({ media, body }) => {
      const { type } = media;
      if (!this.#names.has(type) || this.#inputs.has(type)) return [];
      // A name that this file has for something else, beside the methods' own type parameters.
      const name = this.#isTaken(type) ? `${type}Input` : type;
      this.#inputs.set(type, name);
      const comment = body.description.trim() === '' ? '' : `${docComment([body.description])}\n`;
      const input = `Input<models.${type}>`;
      return [
        isInterface(schemas, types, type)
          ? `${comment}export interface ${name} extends ${input} {}`
          : `${comment}export type ${name} = ${input};`,
      ];
    });
  }

  /** The types of the arguments for query, header and cookie parameters. */
  #parameterTypes(operation: Operation): readonly string[] {
    const { id, typeName, queryParameters, cookieParameters } = operation;
    const parts = [
      ['Query', 'Filter', queryParameters],
      ['Header', 'Headers', ownHeaders(operation)],
      ['Cookie', 'Cookies', cookieParameters],
    ] as const;
    return parts.flatMap(([what, suffix, parameters]) => {
      const names = parameters.map(({ name }) => `\`${name}\``).join(', ');
      const comment = `/** ${what} parameters of \`${id}\`: ${names.replaceAll('*/', '* /')}. */`;
      return parameters.length === 0
        ? []
        : [`${comment}\nexport interface ${typeName}${suffix} ${this.#members(parameters)}`];
    });
  }

  #members(parameters: readonly Parameter[]): string {
    const lines = parameters.map(({ name, required, type, description, deprecated }) => {
      const text = [...(description.trim() === '' ? [] : [description]), ...(deprecated ? ['@deprecated'] : [])];
      const comment = text.length === 0 ? '' : `${docComment(text)}\n`;
      return `${comment}readonly ${propertyName(name)}${required ? '' : '?'}: ${this.#input(type)}${required ? '' : ' | undefined'};`;
    });
    return `{\n${lines.join('\n')}\n}`;
  }

  /** A type as callers pass it. */
  #input(type: string): string {
    const own = replaceNames(type, this.#names, (name) => (this.#isTaken(name) ? `models.${name}` : name));
    if (['string', 'number', 'boolean', 'unknown'].includes(type)) return type;
    if (/^"[^"]*"( \| "[^"]*")*$/.test(type) || (this.#names.has(type) && isSimple(this.#model, type))) return own;
    return `Input<${own}>`;
  }

  #errorBodies(): string {
    const rows = this.#model.operations.map(({ id, answers }) => {
      const failures = failuresOf(answers).filter(({ contents }) => contents.length > 0);
      const members = failures.map(
        ({ key, contents }) => `readonly ${/^\d+$/.test(key) ? key : literal(key)}: ${this.#union(contents)}`,
      );
      return `readonly ${propertyName(id)}: { ${members.join('; ')} };`;
    });
    return `/** The body of each error response in the document, by operation and status. */
export interface ErrorBodies {
${rows.join('\n')}
}`;
  }

  #union(contents: readonly Media[]): string {
    return [...new Set(contents.map(({ type }) => this.#returned(type)))].join(' | ');
  }

  /** A type as methods return it; what is also a body is that of the models. */
  #returned(type: string): string {
    const bodies = new Set(
      this.#model.operations.flatMap(({ body }) => body?.contents.map((media) => media.type) ?? []),
    );
    return replaceNames(type, this.#names, (name) =>
      bodies.has(name) || this.#isTaken(name) ? `models.${name}` : name,
    );
  }

  #group(group: string, operations: readonly Operation[]): string {
    const name = `${pascalOf(group)}Methods`;
    return `export interface ${name}<Options> {
${operations.map((operation) => this.#signature(operation)).join('\n\n')}
}

/** @internal */
export function create${name}<Options extends object>(api: Api, wrap: Wrap<Options>): ${name}<Options> {
  return {
${operations.map((operation) => this.#method(operation)).join('\n')}
  };
}`;
  }

  /** @param throws What calling it throws. */
  #doc(operation: Operation, throws: readonly string[]): string {
    const { summary, description, pathParameters, method, path, deprecated } = operation;
    return docComment([
      ...sentences(summary, description),
      `\`${method} ${path}\``,
      ...pathParameters.map((parameter) => `@param ${parameter.argument} ${describeArgument(parameter)}`.trimEnd()),
      ...throws,
      ...(deprecated ? ['@deprecated'] : []),
    ]);
  }

  #signature(operation: Operation): string {
    const { clientMethod, answers } = operation;
    const failures = failuresOf(answers).map(({ key }) => key);
    const doc = this.#doc(operation, [
      failures.length === 0
        ? '@throws {ApiError} if the server refuses'
        : `@throws {ApiError} with status ${failures.join(', ')}`,
      '@throws {ConnectionError} if no response arrived',
      '@throws {TimeoutError} if none arrived in time',
    ]);
    return `${doc}\n${clientMethod}(${this.#arguments(operation).map(declared).join(', ')}): ${this.#result(operation)};`;
  }

  #command(operation: Operation): string {
    const { id, answers, pagination } = operation;
    const args = this.#arguments(operation).slice(0, -1);
    const data = this.#data(answers);
    const options = ownOptions(operation).join(' & ');
    const result =
      pagination === undefined
        ? `Command<${data}${options === '' ? '' : `, ${options}`}>`
        : `PagedCommand<${data.replace(/\[\]$/, '')}>`;
    const members = [
      ...this.#request(operation, '{ ...filter }'),
      ...(pagination === undefined ? [] : [`pages: ${literal(pagination)}`]),
    ];
    return `${this.#doc(operation, [])}
export function ${id.replaceAll(/[^\w$]/g, '_')}(${args.map(declared).join(', ')}): ${result} {
  return { ${members.join(', ')} };
}`;
  }

  #result({ pagination, answers }: Operation): string {
    const data = this.#data(answers);
    return pagination === undefined ? `ApiPromise<${data}>` : `PagedPromise<${data.replace(/\[\]$/, '')}>`;
  }

  #data(answers: Operation['answers']): string {
    const types = successesOf(answers).flatMap(({ contents }) =>
      contents.length === 0 ? ['undefined'] : contents.map(({ type }) => this.#returned(type)),
    );
    const all = [...new Set(types)];
    if (all.length === 0) return 'unknown';
    return all.join() === 'undefined' ? 'void' : all.join(' | ');
  }

  #arguments(operation: Operation): readonly Argument[] {
    const { pathParameters, body, queryParameters, cookieParameters } = operation;
    const headers = ownHeaders(operation);
    const options = [
      'Options',
      ...ownOptions(operation),
      ...(operation.pagination === undefined ? [] : ['PageOptions']),
    ];
    const later = {
      filter:
        queryParameters.length === 0
          ? undefined
          : { type: `${operation.typeName}Filter`, isNeeded: isNeeded(queryParameters) },
      headers: headers.length === 0 ? undefined : { type: `${operation.typeName}Headers`, isNeeded: isNeeded(headers) },
      cookies:
        cookieParameters.length === 0
          ? undefined
          : { type: `${operation.typeName}Cookies`, isNeeded: isNeeded(cookieParameters) },
    };
    const given = Object.entries(later).flatMap(([name, argument]) =>
      argument === undefined ? [] : [{ name, ...argument }],
    );
    const lastNeeded = given.findLastIndex((argument) => argument.isNeeded);
    const bodyArgument =
      body === undefined
        ? []
        : [
            {
              name: 'body',
              isOptional: !body.required && lastNeeded < 0,
              type: `${this.#bodyType(body.contents)}${!body.required && lastNeeded >= 0 ? ' | undefined' : ''}`,
            },
          ];
    return [
      ...pathParameters.map(({ argument, type }) => ({ name: argument, isOptional: false, type: this.#input(type) })),
      ...bodyArgument,
      ...given.map(({ name, type, isNeeded: needed }, index) => ({
        name,
        isOptional: index > lastNeeded,
        type: needed || index > lastNeeded ? type : `${type} | undefined`,
      })),
      { name: 'options', isOptional: true, type: options.join(' & ') },
    ];
  }

  /** The first content as it is; every other one with its media type. */
  #bodyType(contents: readonly Media[]): string {
    const [first, ...others] = contents.map(({ type, mediaType }) => ({
      type: this.#inputs.get(type) ?? this.#input(type),
      mediaType,
    }));
    if (first === undefined) return 'undefined';
    const wrapped = others.map(
      ({ type, mediaType }) => `{ readonly mediaType: ${literal(mediaType)}; readonly content: ${type} }`,
    );
    return [first.type, ...wrapped].join(' | ');
  }

  #method(operation: Operation): string {
    const { clientMethod, pagination } = operation;
    const names = this.#arguments(operation).map(({ name }) => name);
    const filter =
      pagination === undefined
        ? '{ ...filter }'
        : `{ ...filter, ...(page.limit && { ${propertyName(pagination.limit)}: page.limit }), ...(page.cursor && { ${propertyName(pagination.cursor)}: page.cursor }) }`;
    const options = pagination === undefined ? 'options' : 'options: pageOptions';
    const call = `api.call({ ${[...this.#request(operation, filter), options].join(', ')} })`;
    const limit = pagination === undefined ? '' : `filter?.[${literal(pagination.limit)}]`;
    const wrapped =
      pagination === undefined
        ? `wrap.one(${call})`
        : `wrap.pages(${literal(pagination)}, ${limit}, options, (page, pageOptions) => ${call})`;
    return `${clientMethod}: (${names.join(', ')}) => ${wrapped},`;
  }

  /** The members of a call, without its options. */
  #request(operation: Operation, filter: string): readonly string[] {
    const { method, path, pathParameters, queryParameters, cookieParameters, body } = operation;
    const params = [
      ...(pathParameters.length === 0
        ? []
        : [
            `path: { ${pathParameters.map(({ name, argument }) => (name === argument ? name : `${propertyName(name)}: ${argument}`)).join(', ')} }`,
          ]),
      ...(queryParameters.length === 0 ? [] : [`query: ${filter}`]),
      ...(ownHeaders(operation).length === 0 ? [] : ['header: { ...headers }']),
      ...(cookieParameters.length === 0 ? [] : ['cookie: { ...cookies }']),
    ];
    const styles = stylesOf(operation);
    return [
      `method: ${literal(method)}`,
      `path: ${literal(path)}`,
      ...(params.length === 0 ? [] : [`params: { ${params.join(', ')} }`]),
      ...(Object.keys(styles).length === 0 ? [] : [`styles: ${literal(styles)}`]),
      ...(body === undefined ? [] : ['body']),
      `behaviour: ${literal(behaviourOf(this.#model, operation))}`,
    ];
  }
}

const declared = ({ name, isOptional, type }: Argument): string => `${name}${isOptional ? '?' : ''}: ${type}`;

/** The options that calls of an operation take besides the usual ones; those of lists depend on how they are read. */
const ownOptions = ({ idempotency, takesMatch }: Operation): readonly string[] => [
  ...(idempotency === 'key' ? ['KeyOptions'] : []),
  ...(takesMatch ? ['MatchOptions'] : []),
];

/** The types of what `emitCommands` writes. */
const COMMANDS = `/** A request that has not been sent. */
export interface Command<Data, Options extends object = object> extends Omit<ApiCall, 'options'> {
  /** Never there: what the request returns, and the options that it takes besides the usual ones. */
  readonly types?: { readonly data: Data; readonly options: Options };
}

/** A request for a list that comes in pages. */
export interface PagedCommand<Item> extends Command<Item[]> {
  readonly pages: PageParameters;
}`;

/** The types that a transport has for methods. */
const SHARED_NAMES = [
  'Api',
  'ApiPromise',
  'BasicCredentials',
  'CredentialSource',
  'Input',
  'KeyOptions',
  'MatchOptions',
  'PagedPromise',
  'PageOptions',
  'RequestOptions',
  'TransportOptions',
  'Wrap',
];

/** The function that makes a client of another API. */
function emitFactory(model: Model, groups: readonly string[]): string {
  const { title, securitySchemes, baseUrl, requestIdHeader, idempotencyKeyHeader, retry } = model;
  const schemes = Object.fromEntries(securitySchemes.map(({ name, kind, parameter }) => [name, { kind, parameter }]));
  const facts = { baseUrl, requestIdHeader, idempotencyKeyHeader, retry, schemes };
  const credentials = securitySchemes
    .filter(({ kind }) => kind !== 'none')
    .map(({ name, kind, description }) => {
      const comment = description.trim() === '' ? '' : `${docComment([description])}\n`;
      return `${comment}readonly ${propertyName(name)}?: ${kind === 'basic' ? 'BasicCredentials' : 'CredentialSource'} | undefined;`;
    });
  return `/** What \`createClient\` takes. */
export interface ApiClientOptions extends Omit<TransportOptions, 'credentials'> {
  /** By the name of the security scheme. Default: none, for operations that are open to all. */
  readonly credentials?: {
${credentials.join('\n')}
  } | undefined;
}

/** ${title.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ')} */
export interface ApiClient {
${groups.map((group) => `readonly ${propertyName(group)}: ${pascalOf(group)}Methods<RequestOptions>;`).join('\n')}
}

const FACTS = ${literal(facts)} as const;

/**
 * A client. It sends nothing yet.
 * @throws {ConfigurationError} if there is no base URL, or an option is invalid
 */
export function createClient(options: ApiClientOptions = {}): ApiClient {
  const { api, wrap } = createTransport(FACTS, { ...options, credentials: { ...options.credentials } });
  return {
${groups.map((group) => `${propertyName(group)}: create${pascalOf(group)}Methods<RequestOptions>(api, wrap),`).join('\n')}
  };
}`;
}

const pascalOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Whether callers pass a type as the document has it: texts and numbers. */
function isSimple({ schemas, types }: Model, name: string): boolean {
  const component = [...schemas.typeNames].find(([, type]) => type === name)?.[0];
  const schema =
    types.find((type) => type.name === name)?.schema ??
    (component === undefined ? true : (schemas.components.get(component) ?? true));
  const target = schemas.resolve(schema);
  return isObject(target) && ['string', 'number', 'integer', 'boolean'].includes(String(target['type']));
}

const isNeeded = (parameters: readonly Parameter[]): boolean => parameters.some(({ required }) => required);

/** Headers that callers set themselves, rather than the transport. */
const ownHeaders = ({ headerParameters, takesMatch }: Operation): readonly Parameter[] =>
  headerParameters.filter(
    ({ name }) => !isKeyHeader(name) && !(takesMatch && name.toLowerCase() === 'if-match') && !isCondition(name),
  );

function describeArgument({ description, shape, schema }: Parameter): string {
  const isUuid = shape.isUuid && isObject(schema);
  return [description.trim().replaceAll(/\s*\n\s*/g, ' '), ...(isUuid ? ['A UUID.'] : [])]
    .filter((part) => part !== '')
    .join(' ');
}

/** Whether the smaller half of the transport is enough. */
function emitWire(model: Model): string {
  const { operations } = model;
  const isPlain = operations.every((operation) => {
    const { queryParameters, cookieParameters, body, answers } = operation;
    const { returns = 'object' } = returnedBy(model, answers);
    if (typeof returns !== 'number' && !['object', 'array'].includes(String(returns))) return false;
    const isJson =
      body === undefined || (body.contents.length === 1 && body.contents[0].mediaType === 'application/json');
    const isUsual = Object.keys(stylesOf(operation)).length === 0;
    const areSimple = queryParameters.every(
      ({ shape }) => !shape.types.includes('object') && !shape.types.includes('array'),
    );
    const others = [...cookieParameters, ...ownHeaders(operation)];
    return (
      isJson &&
      isUsual &&
      areSimple &&
      others.length === 0 &&
      operation.server === undefined &&
      !isOtherContent(operation)
    );
  });
  return `/**
 * What the transport must be able to write: \`plain\` for texts in the path, texts and numbers in the query, and JSON.
 * @internal
 */
export const WIRE: 'plain' | 'full' = '${isPlain ? 'plain' : 'full'}';`;
}

/** Apart from the tables of operations and limits, which programs would carry along as a whole. */
function emitBulk({ id, path, bulk, body }: Operation, keyHours: number | undefined): readonly string[] {
  if (bulk === undefined || body === undefined) return [];
  const value = literal({ path, ...bulk, maxBodyBytes: body.maxBytes, keyHours });
  const name = id.replaceAll(/[^\w$]/g, '_');
  return [
    `/**\n * What it takes to send many items by \`${id}\`.\n * @internal\n */\nexport const ${name}Bulk = ${value} as const;`,
  ];
}
