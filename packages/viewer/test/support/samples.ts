import type { PhysicalSample, Wafermark } from '@wafermark/client';
import { expect } from 'vitest';

/** The sample of the demo data with a 49-point map. */
export async function demoWafer(client: Wafermark): Promise<string> {
  const samples = await client.samples.list({ name: 'STO-Si-300-07' });
  expect(samples).toHaveLength(1);
  return samples[0]?.id ?? '';
}

/** Sites of a wafer: the centre and rings. */
export function rings(radius: number): readonly (readonly [x: number, y: number])[] {
  const around = [1, 2, 3].flatMap((ring) =>
    Array.from({ length: 8 * ring }, (_, site) => {
      const angle = (2 * Math.PI * site) / (8 * ring);
      const r = (radius * ring) / 3;
      return [Number((r * Math.cos(angle)).toFixed(3)), Number((r * Math.sin(angle)).toFixed(3))] as const;
    }),
  );
  return [[0, 0], ...around];
}

/** A lot of three wafers whose films get thicker. */
export async function addLot(client: Wafermark): Promise<readonly PhysicalSample[]> {
  const lot: PhysicalSample[] = [];
  for (const wafer of [1, 2, 3]) {
    const sample = await client.samples.create({ name: `Lot-7-0${wafer}` });
    await client.samples.update(sample.id, { physical_sample_metadata: { diameter_mm: 300, edge_exclusion_mm: 3 } });
    const annotations = rings(147).map(([x, y], site) => ({
      property_name: 'thickness',
      property_value: Number(
        (42 + 0.2 * wafer - ((x * x + y * y) / 147 ** 2) * 1.1 + (0.1 * wafer * x) / 147).toFixed(3),
      ),
      property_unit: 'nm',
      coord_units: 'mm',
      coord_x: x,
      coord_y: y,
      metadata: { import_id: `lot-7-0${wafer}`, import: { file: `lot-7-0${wafer}.csv`, line: site + 2 } },
    }));
    await client.annotations.bulkCreate(sample.id, { annotations });
    lot.push(sample);
  }
  return lot;
}
