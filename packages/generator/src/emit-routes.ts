import type { Model } from './model/model.ts';
import { HEADER, literal, propertyName } from './source.ts';

/** The paths for matching, the most exact first, so that `bulk` does not match as an annotation id. */
export function emitRoutes({ operations }: Pick<Model, 'operations'>): string {
  const paths = [...new Set(operations.map(({ path }) => path))];
  const routes = paths.toSorted(byExactness).map((path) => {
    const here = operations.filter((operation) => operation.path === path);
    const booleans = here.flatMap(({ queryParameters }) =>
      queryParameters.filter(({ shape }) => shape.types.join() === 'boolean').map(({ name }) => name),
    );
    // Paths may differ in the names of parameters alone, with a method each.
    const alike = operations.filter((operation) => shapeOf(operation.path) === shapeOf(path));
    const methods = here.map(({ method, id }) => `${propertyName(method)}: ${literal(id)}`);
    return `{
  path: ${literal(path)},
  pattern: ${patternOf(path)},
  names: ${literal(namesIn(path))},
  allow: ${literal(allow(alike.map(({ method }) => method)))},
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
  /** The names of its parameters, in order. */
  readonly names: readonly string[];
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

/**
 * Finds the route of a path without a query.
 * @param method Decides where paths differ in the names of their parameters alone.
 */
export function findRoute(path: string, method?: string): FoundRoute | undefined {
  let found: FoundRoute | undefined;
  for (const route of ROUTES) {
    const match = route.pattern.exec(path);
    if (match === null || (found !== undefined && found.route.pattern.source !== route.pattern.source)) continue;
    const values = route.names.map((name, index) => [name, match[index + 1] ?? ''] as const);
    const parameters = values.length === 0 ? NO_PARAMETERS : Object.fromEntries(values);
    if (method === undefined || Object.hasOwn(route.operations, method)) return { route, parameters };
    found ??= { route, parameters };
  }
  return found;
}

const NO_PARAMETERS: FoundRoute['parameters'] = {};
`;
}

const shapeOf = (path: string): string => path.replaceAll(/\{[^{}]*\}/g, '{}');

const PARAMETER = /\{([^{}]*)\}/;

const namesIn = (path: string): readonly string[] => [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);

/** Segment by segment, what is written out comes before what has a parameter, and that before what is nothing else. */
function byExactness(a: string, b: string): number {
  const [left, right] = [a, b].map((path) => path.split('/').map(weightOf));
  const count = (weights: readonly number[] = []): number => weights.filter((weight) => weight > 0).length;
  const fewer = count(left) - count(right);
  if (fewer !== 0) return fewer;
  for (const [index, weight] of (left ?? []).entries()) {
    const difference = weight - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function weightOf(segment: string): number {
  if (!PARAMETER.test(segment)) return 0;
  return /^\{[^{}]*\}$/.test(segment) ? 2 : 1;
}

function patternOf(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const source = segments.map((segment) =>
    segment
      .split(/(\{[^{}]*\})/)
      .map((part) => (PARAMETER.test(part) ? '([^/]+)' : encodeURI(part).replaceAll(/[^A-Za-z0-9_]/g, String.raw`\$&`)))
      .join(''),
  );
  return String.raw`/^\/${source.join(String.raw`\/`)}\/?$/`;
}

/** HEAD is supported wherever GET is, and OPTIONS everywhere (RFC 9110 §9.3). */
function allow(methods: readonly string[]): string {
  return [...new Set([...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])].sort().join(', ');
}
