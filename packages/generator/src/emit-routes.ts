import type { Operation } from './operation.ts';
import { HEADER, literal } from './source.ts';

/** The paths for matching, those with fewer parameters first, so that `bulk` does not match as an annotation id. */
export function emitRoutes(operations: readonly Operation[]): string {
  const paths = [...new Set(operations.map(({ path }) => path))];
  const parameterCount = (path: string): number => path.split('{').length;
  const routes = paths
    .toSorted((a, b) => parameterCount(a) - parameterCount(b))
    .map((path) => {
      const here = operations.filter((operation) => operation.path === path);
      const booleans = here.flatMap(({ queryParameters }) =>
        queryParameters.filter(({ schema }) => schema.type === 'boolean').map(({ name }) => name),
      );
      const methods = here.map(({ method, id }) => `${method}: ${literal(id)}`);
      return `{
  path: ${literal(path)},
  pattern: ${pattern(path)},
  allow: ${literal(allow(here.map(({ method }) => method)))},
  booleanQuery: ${literal(booleans)},
  operations: { ${methods.join(', ')} },
},`;
    });
  return `${HEADER}
import type { OperationId } from './operations.ts';

export interface Route {
  /** The path template in the document. */
  readonly path: string;
  /** Matches the path with and without a trailing slash; the groups are its parameters, still encoded. */
  readonly pattern: RegExp;
  /** The path's methods, as in the \`Allow\` header. */
  readonly allow: string;
  /** Names of the boolean query parameters. */
  readonly booleanQuery: readonly string[];
  /** The operation of each method. */
  readonly operations: { readonly [method: string]: OperationId };
}

export const ROUTES: readonly Route[] = [
${routes.join('\n')}
];

export interface FoundRoute {
  readonly route: Route;
  /** The parameters in the path, still percent-encoded. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route of a path without a query. */
export function findRoute(path: string): FoundRoute | undefined {
  for (const route of ROUTES) {
    const match = route.pattern.exec(path);
    if (match !== null) return { route, parameters: match.groups ?? NO_PARAMETERS };
  }
  return undefined;
}

const NO_PARAMETERS: FoundRoute['parameters'] = {};
`;
}

function pattern(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const source = segments.map((segment) =>
    segment.startsWith('{')
      ? `(?<${segment.slice(1, -1)}>[^/]+)`
      : segment.replaceAll(/[^A-Za-z0-9_]/g, String.raw`\$&`),
  );
  return String.raw`/^\/${source.join(String.raw`\/`)}\/?$/`;
}

/** HEAD is supported wherever GET is, and OPTIONS everywhere (RFC 9110 §9.3). */
function allow(methods: readonly string[]): string {
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].sort().join(', ');
}
