import type { ImportPlan } from '@wafermark/measurements';
import { useEffect, useState } from 'preact/hooks';
import { explain } from '../state/explain.ts';
import { FileReaderThread, FileRefusal } from './file-reader.ts';
import type { GivenOptions, OptionTable, RefusalText } from './protocol.ts';

/** What is known of a file. */
export interface Planned {
  readonly plan: ImportPlan | undefined;
  readonly refusal: RefusalText | undefined;
  readonly table: OptionTable | undefined;
  readonly isReading: boolean;
  readonly bytesRead: number;
}

const START: Planned = { plan: undefined, refusal: undefined, table: undefined, isReading: true, bytesRead: 0 };

export function refusalOf(error: unknown): RefusalText {
  if (error instanceof FileRefusal) return error.refusal;
  const { message, hint } = explain(error);
  return { reason: message, hint };
}

/** Plans an import, again whenever the options change; a plan that is no longer wanted is cancelled. */
export function usePlan(file: File, given: GivenOptions): Planned {
  const [planned, setPlanned] = useState(START);
  const text = JSON.stringify(given);
  useEffect(() => {
    setPlanned((before) => ({ ...before, isReading: true, bytesRead: 0 }));
    const reader = new FileReaderThread((bytesRead) => setPlanned((before) => ({ ...before, bytesRead })));
    let isWanted = true;
    const read = async (): Promise<Partial<Planned>> => {
      const table = await reader.ask('options', {});
      try {
        return { table, plan: await reader.ask('plan', { file, given }), refusal: undefined };
      } catch (error) {
        return { table, plan: undefined, refusal: refusalOf(error) };
      }
    };
    void read().then(
      (found) => isWanted && setPlanned((before) => ({ ...before, ...found, isReading: false })),
      (error: unknown) =>
        isWanted && setPlanned((before) => ({ ...before, refusal: refusalOf(error), isReading: false })),
    );
    return () => {
      isWanted = false;
      reader.end();
    };
  }, [file, text]);
  return planned;
}
