import { checkRequest, writeAnswer, writeItems } from '@wafermark/generated/server/validation.ts';
import type { ValidationEngine } from './engine.ts';

/** The engine that `pnpm generate` compiles from the document. */
export const compiledEngine: ValidationEngine = { checkRequest, writeAnswer, writeItems };
