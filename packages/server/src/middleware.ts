/** `@wafermark/server/middleware`: the contract alone, for an Express app that stores in its own way. */
export * from '@wafermark/generated/server/middleware.ts';
