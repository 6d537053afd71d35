import type { ProblemStatus } from '@wafermark/generated/document/api.ts';
import type { Fault } from '@wafermark/generated/document/models.ts';
import type { EngineName } from '../../validation/engine.ts';
import type { Job } from '../job.ts';
import type { ScannedText } from '../json/parse.ts';

/** The thread's `workerData`. */
export interface ThreadSettings {
  readonly url: string;
  readonly validation: EngineName;
}

export type ToThread =
  | { readonly do: 'perform'; readonly id: number; readonly job: Job; readonly body: ScannedText; readonly now: string }
  | { readonly do: 'checkpoint' }
  /** Ends the thread, whatever it is doing. */
  | { readonly do: 'end' };

export type FromThread =
  | { readonly outcome: 'checkpointed' }
  | { readonly id: number; readonly outcome: 'answer'; readonly answer: PlainAnswer }
  | {
      readonly id: number;
      readonly outcome: 'problem';
      readonly problem: PlainProblem;
      readonly report: Error | undefined;
    }
  | { readonly id: number; readonly outcome: 'failure'; readonly error: Error; readonly faults: readonly Fault[] };

export interface PlainAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
}

/** A problem as plain data: an error loses its class between threads. */
export interface PlainProblem {
  readonly status: ProblemStatus;
  readonly detail: string;
  readonly errors: readonly Fault[] | undefined;
  readonly sampleId: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
}
