import { DEFAULT_BASE_URL } from '@wafermark/generated/document/api.ts';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { operations } from '@wafermark/generated/document/schema.ts';

type Json<Content> = Content extends { content: { 'application/json': infer Value } } ? Value : undefined;
type BodyOf<Id extends OperationId> = operations[Id] extends { requestBody: infer Body } ? Json<Body> : undefined;
type AnswerOf<Id extends OperationId> = operations[Id]['responses'] extends { 200: infer Answer }
  ? Json<Answer>
  : undefined;
type PathOf<Id extends OperationId> = operations[Id]['parameters'] extends { path: infer Path } ? Path : object;

/** What a resolver is told of a call. */
export interface ResolverCall<Id extends OperationId> {
  readonly request: Request;
  /** The ids in the path. */
  readonly params: PathOf<Id>;
  readonly query: URLSearchParams;
  /** What the client sent, which this does not check. */
  readonly body: BodyOf<Id>;
}

/** Gives what the operation answers, or a `Response` of any kind. */
export type Resolver<Id extends OperationId> = (
  call: ResolverCall<Id>,
) => AnswerOf<Id> | Response | Promise<AnswerOf<Id> | Response>;

/** What is needed of the `http` of MSW, version 2 or 3. */
export interface Http<Handler> {
  readonly [Method: string]: (
    path: string,
    resolver: (info: { request: Request; params: Record<string, unknown> }) => Promise<Response>,
  ) => Handler;
}

/** A function for each operation, which makes the MSW handler for it. */
export type Handlers<Handler> = { readonly [Id in OperationId]: (resolver: Resolver<Id>) => Handler };

/**
 * Makes MSW handlers whose answers the compiler checks against the API's document.
 *
 * @param http The `http` of the `msw` package, which this one does not depend on
 *
 * @example
 * ```ts
 * const api = mockHandlers(http);
 * setupServer(api.listPhysicalSamples(() => []), api.deleteSampleAnnotation(() => undefined));
 * ```
 */
export function mockHandlers<Handler>(
  http: Pick<Http<Handler>, 'get' | 'post' | 'patch' | 'delete'>,
  { baseUrl = DEFAULT_BASE_URL }: { readonly baseUrl?: string } = {},
): Handlers<Handler> {
  const entries = Object.entries(OPERATIONS).map(([id, { method, path, success }]) => {
    const make = (resolver: (call: unknown) => unknown): Handler | undefined =>
      http[method.toLowerCase() as 'get']?.(
        baseUrl.replace(/\/+$/, '') + path.replaceAll(/\{(\w+)\}/g, ':$1'),
        async ({ request, params }) => {
          const text = await request.clone().text();
          const body: unknown = text === '' ? undefined : JSON.parse(text);
          const answer = await resolver({ request, params, query: new URL(request.url).searchParams, body });
          if (answer instanceof Response) return answer;
          return answer === undefined ? new Response(null, { status: success }) : Response.json(answer);
        },
      );
    return [id, make] as const;
  });
  // One for each operation, from the table whose keys are the operations.
  return Object.fromEntries(entries) as unknown as Handlers<Handler>;
}
