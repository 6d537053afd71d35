import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { AnnotationCreate } from '@wafermark/generated/document/models.ts';
import { ImportRefusal } from './import-refusal.ts';
import type { MeasurementFile } from './measurement-file.ts';
import type { ImportPlan } from './plan.ts';
import type { PlanRun } from './plan-import.ts';
import { PLUGINS } from './plugins.ts';
import { prepareFile, readTables } from './read-tables.ts';
import { metadataWriter, type Origin } from './sites/metadata.ts';
import type { Site, SiteValue } from './sites/site.ts';
import type { TableColumns } from './table/table-layout.ts';
import type { TableSink } from './table/table-reader.ts';

/** An annotation to create, and where it comes from. */
export interface PlannedAnnotation {
  /** The wafer that it belongs to, as the file names it; null if it names none. */
  readonly wafer: string | null;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly annotation: AnnotationCreate;
}

/**
 * The annotations of a plan, in file order. Memory does not grow with the file.
 * @throws {ImportRefusal} if the plan has bad rows or needs options, or the file is no longer the one that was planned
 */
export async function* annotationsOf(
  file: MeasurementFile,
  plan: ImportPlan,
  run: PlanRun = {},
): AsyncGenerator<PlannedAnnotation, void, void> {
  refuseUnfinished(plan);
  const { options, recipe } = plan;
  const plugins = [...(run.plugins ?? []), ...PLUGINS];
  const prepared = await prepareFile(file, { options, plugins, encoding: recipe.encoding });
  const sites = new SiteQueue(options.wafer);
  const hash = sha256.create();
  const watcher = {
    signal: run.signal,
    onProgress: run.onProgress,
    onBytes: (bytes: Uint8Array) => hash.update(bytes),
  };
  const writeMetadata = metadataWriter({ file: file.name, sha256: plan.file.sha256, options } satisfies Origin);
  const write = (site: Site, value: SiteValue): PlannedAnnotation | undefined => {
    const body = bodyOf(site, value, plan);
    return body === undefined
      ? undefined
      : { wafer: site.wafer, line: site.line, annotation: { ...body, metadata: writeMetadata(site, value) } };
  };
  const batches = readTables(prepared, sites, { centre: recipe.centre, watcher });
  for (;;) {
    const { done } = await batches.next();
    for (const site of sites.take()) {
      for (const value of site.values) {
        const planned = write(site, value);
        if (planned !== undefined) yield planned;
      }
    }
    if (done === true) break;
  }
  if (bytesToHex(hash.digest()) !== plan.file.sha256) throw changed(file);
}

function refuseUnfinished({ badRows, needs }: ImportPlan): void {
  const [bad] = badRows.first;
  if (bad !== undefined) {
    const more = badRows.count > 1 ? ` ${badRows.count - 1} more rows cannot be read either.` : '';
    throw new ImportRefusal(
      `Line ${bad.line}${bad.column === null ? '' : `, column "${bad.column}"`}: ${bad.reason}${more}`,
      bad.reason.endsWith('is not a number.') ? '--missing TEXT' : 'Correct the file, or leave the row out of it.',
      { line: bad.line, column: bad.column ?? undefined },
    );
  }
  const [need] = needs;
  if (need !== undefined) throw new ImportRefusal(need.reason, needs.map(({ option }) => option).join(' '));
}

function bodyOf(site: Site, { column, value }: SiteValue, plan: ImportPlan): AnnotationCreate | undefined {
  if (value === undefined || !column.imported || column.property === null) return undefined;
  const { technique } = plan.options;
  return {
    property_name: column.property,
    property_value: value,
    property_unit: column.unit,
    coord_ref_frame: plan.frame,
    coord_units: 'mm',
    coord_x: site.x,
    coord_y: site.y,
    ...(site.z === null ? {} : { coord_z: site.z }),
    ...(technique === undefined ? {} : { char_source_type: technique }),
  };
}

/** Holds the sites of one batch. */
class SiteQueue implements TableSink {
  #sites: Site[] = [];
  readonly #wafers: ReadonlySet<string> | undefined;

  constructor(wafers: readonly string[] | undefined) {
    this.#wafers = wafers === undefined ? undefined : new Set(wafers.map((name) => name.trim()));
  }

  take(): readonly Site[] {
    const taken = this.#sites;
    this.#sites = [];
    return taken;
  }

  site(site: Site): void {
    if (this.#wafers === undefined || (site.wafer !== null && this.#wafers.has(site.wafer))) this.#sites.push(site);
  }

  /** The plan had none, so the file has changed. */
  bad(line: number, _column: string | null, reason: string): void {
    throw new ImportRefusal(
      `Line ${line}: ${reason} The plan did not have it: the file has changed.`,
      'Make the plan again.',
      { line },
    );
  }

  table(columns: TableColumns): void {
    const [need] = columns.needs;
    if (need !== undefined) throw new ImportRefusal(need.reason, need.option);
  }

  row(): void {}
  skipped(): void {}
  footer(): void {}
  blank(): void {}
  missing(): void {}
}

const changed = ({ name }: MeasurementFile): ImportRefusal =>
  new ImportRefusal(`${name} has changed since it was planned.`, 'Undo this import, and make the plan again.');
