import type { PhysicalSample, Wafermark } from '@wafermark/client';
import type { ImportPlan } from '@wafermark/measurements';
import { lookUpSample, noSample, takenBy } from '../connection.ts';
import { Refusal } from '../refusal.ts';

/** A wafer of the file, and the sample that its annotations go to. */
export interface Target {
  /** As the file names it; null where it names none. */
  readonly wafer: string | null;
  readonly sample: PhysicalSample;
}

interface TargetFlags {
  readonly sample?: string;
  readonly createSample?: boolean;
}

/** Stands for the wafer's name in `--sample`. */
const WAFER = '{wafer}';

/**
 * The samples that the wafers of a plan go to. Several wafers never go to one sample.
 * @throws {Refusal} when it is not clear which, with the flags that settle it
 */
export function namesOf(plan: ImportPlan, { sample }: TargetFlags): ReadonlyMap<string | null, string> {
  const wafers = plan.wafers.map(({ name }) => name);
  const template = sample ?? (plan.options.splitBy === undefined ? undefined : WAFER);
  if (template === undefined) {
    throw new Refusal('Say which sample was measured.', wafers.length > 1 ? `--sample '${WAFER}'` : '--sample NAME');
  }
  if (wafers.length > 1 && !template.includes(WAFER)) {
    const listed = wafers.slice(0, 30).map((name) => `  ${name ?? '(no name)'}`);
    throw new Refusal(
      `${plan.file.name} holds ${wafers.length} wafers, and ${template} is one sample:\n${listed.join('\n')}`,
      `Import one with --wafer ${wafers[0] ?? 'NAME'}, or each into its own sample with --sample '${template}-${WAFER}'.`,
    );
  }
  return new Map(wafers.map((name) => [name, template.replaceAll(WAFER, name ?? '')] as const));
}

/** Another program may have registered it in the meantime. */
async function createUnlessThere(client: Wafermark, name: string): Promise<PhysicalSample> {
  try {
    return await client.samples.create({ name });
  } catch (error) {
    const taken = takenBy(error);
    if (taken === undefined) throw error;
    return await client.samples.get(taken);
  }
}

/** Finds the samples, or registers those that are missing if that was asked for. */
export async function findTargets(
  client: Wafermark,
  names: ReadonlyMap<string | null, string>,
  { createSample }: TargetFlags,
): Promise<readonly Target[]> {
  const targets: Target[] = [];
  for (const [wafer, name] of names)
    targets.push({ wafer, sample: await findOrCreate(client, name, createSample === true) });
  return targets;
}

async function findOrCreate(client: Wafermark, name: string, mayCreate: boolean): Promise<PhysicalSample> {
  const found = await lookUpSample(client, name);
  if (found !== undefined) return found;
  if (mayCreate) return await createUnlessThere(client, name);
  throw await noSample(
    client,
    name,
    'Register it with --create-sample, or list what there is with `wafermark samples`.',
  );
}
