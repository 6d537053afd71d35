import { DEMO_PRINCIPAL } from '../../src/domain/principal.ts';
import type { Job } from '../../src/http/job.ts';
import type { ScannedText } from '../../src/http/json/parse.ts';
import { JsonScan } from '../../src/http/json/scan.ts';
import { SAMPLE } from './running-app.ts';

/** A bulk create of the demo data's owner. */
export const JOB: Job = {
  operation: 'bulkCreateSampleAnnotations',
  principal: DEMO_PRINCIPAL,
  instance: `/physical_samples/${SAMPLE}/annotations/bulk`,
  parts: { path: { physical_sample_id: SAMPLE }, query: {}, header: {} },
  idempotencyKey: undefined,
};

/** A body as it is once it has been read. */
export function scanned(body: object): ScannedText {
  // In memory of its own, which can be transferred.
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const scan = new JsonScan();
  scan.feed(Buffer.from(bytes));
  return { bytes, names: scan.names, hasRiskyNumber: scan.hasRiskyNumber };
}

/** The body of a bulk create: an annotation for each name. */
export const bodyOf = (...names: readonly string[]): ScannedText =>
  scanned({ annotations: names.map((name) => ({ property_name: name, property_value: 1 })) });
