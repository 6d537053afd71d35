import type { ReadHandlers, WriteHandlers } from '@wafermark/generated/server/server.ts';
import { annotationReads, annotationWrites } from './annotations.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { sampleReads, sampleWrites } from './samples.ts';

/** The handlers of all operations, by operation id. */
export const readHandlers: ReadHandlers<ReadContext> = { ...annotationReads, ...sampleReads };
export const writeHandlers: WriteHandlers<WriteContext> = { ...annotationWrites, ...sampleWrites };
