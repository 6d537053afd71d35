export { type Handlers, type Http, mockHandlers, type Resolver, type ResolverCall } from './testing/mock-handlers.ts';
export { type ScriptedFetch, type ScriptedRequest, type Step, scriptedFetch } from './testing/scripted-fetch.ts';
