import { checkRequest, writeAnswer, writeItems } from '@wafermark/generated/validation.ts';
import type { ValidationEngine } from './engine.ts';

/** What `pnpm generate` has made of the document. */
export const compiledEngine: ValidationEngine = { checkRequest, writeAnswer, writeItems };
