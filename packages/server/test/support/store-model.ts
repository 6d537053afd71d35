import type {
  Annotation,
  AnnotationChange,
  PhysicalSample,
  PhysicalSampleListItem,
} from '@wafermark/generated/document/models.ts';
import { expect } from 'vitest';
import type { AnnotationFilter } from '../../src/domain/box.ts';
import type { MeasuredValue } from '../../src/domain/summary.ts';
import type { Deleted, SampleFilter, SampleRef, Transaction } from '../../src/store/store.ts';
import { AUTHOR } from './running-app.ts';

interface ModelSample {
  readonly organisation: string;
  readonly ref: SampleRef;
  sample: PhysicalSample;
  annotations: readonly Annotation[];
  readonly changes: Map<string, AnnotationChange[]>;
}

/** What a store must do, in the simplest way: lists in memory, and one writer. */
export class StoreModel {
  readonly samples: ModelSample[] = [];

  async addSample(transaction: Transaction, organisation: string, sample: PhysicalSample): Promise<void> {
    const added = transaction.insertSample({ sample, organisation, userName: 'M. K.' });
    const taken = this.#named(organisation, sample.name);
    if (taken !== undefined)
      return await expect(added).rejects.toMatchObject({ name: 'NameTakenError', sampleId: taken });
    const ref = await added;
    this.samples.push({ organisation, ref, sample, annotations: [], changes: new Map() });
  }

  async renameSample(transaction: Transaction, of: ModelSample, name: string | null): Promise<void> {
    const sample = { ...of.sample, name, physical_sample_metadata: { name } };
    const renamed = transaction.updateSample(of.organisation, of.ref.id, () => sample);
    const taken = name === of.sample.name ? undefined : this.#named(of.organisation, name);
    if (taken !== undefined)
      return await expect(renamed).rejects.toMatchObject({ name: 'NameTakenError', sampleId: taken });
    expect(await renamed).toStrictEqual(sample);
    of.sample = sample;
  }

  /** The id of the sample with this name. */
  #named(organisation: string, name: string | null): string | undefined {
    if (name === null) return undefined;
    return this.samples.find((of) => of.organisation === organisation && of.sample.name === name)?.sample.id;
  }

  async insert(transaction: Transaction, of: ModelSample, annotations: readonly Annotation[]): Promise<void> {
    await transaction.insertAnnotations(of.ref, annotations);
    of.annotations = [...of.annotations, ...annotations];
  }

  async update(transaction: Transaction, of: ModelSample, current: Annotation, next: Annotation): Promise<unknown> {
    this.#keep(of, 'update', current);
    of.annotations = of.annotations.map((annotation) => (annotation === current ? next : annotation));
    return await transaction.updateAnnotation(of.ref, current.id, () => next, AUTHOR);
  }

  async delete(transaction: Transaction, of: ModelSample, current: Annotation): Promise<boolean> {
    this.#keep(of, 'delete', current);
    of.annotations = of.annotations.filter((annotation) => annotation !== current);
    return await transaction.deleteAnnotation(of.ref, current.id, AUTHOR);
  }

  /** @returns what the store says, and what it should say */
  async deleteImport(
    transaction: Transaction,
    of: ModelSample,
    importId: string,
    most: number,
  ): Promise<readonly [said: Deleted, right: Deleted]> {
    const found = of.annotations.filter((annotation) => annotation.annotation_metadata?.['import_id'] === importId);
    const deleted = new Set(found.slice(0, most));
    for (const annotation of deleted) this.#keep(of, 'delete', annotation);
    of.annotations = of.annotations.filter((annotation) => !deleted.has(annotation));
    const said = await transaction.deleteImport(of.ref, importId, most, AUTHOR);
    return [said, { num_deleted: deleted.size, has_more: found.length > deleted.size }];
  }

  listSamples(organisation: string, filter: SampleFilter): readonly PhysicalSampleListItem[] {
    return this.samples
      .filter((of) => of.organisation === organisation)
      .map(({ sample, annotations }) => ({
        id: sample.id,
        name: sample.name,
        created_datetime: sample.created_datetime,
        last_updated: sample.last_updated,
        owner_id: sample.user_id,
        owner_name: 'M. K.',
        num_data_items: new Set(annotations.map(({ data_id }) => data_id).filter((id) => id !== null)).size,
        growth_instrument: sample.growth_instrument_id === null ? null : { id: sample.growth_instrument_id },
        target_material: null,
        projects: [],
        detail_notes:
          sample.detail_notes_id === null ? null : { id: sample.detail_notes_id, content: null, last_updated: null },
      }))
      .filter(
        (item) =>
          (filter.name === undefined || item.name === filter.name) &&
          (filter.physical_sample_id === undefined || item.id === filter.physical_sample_id) &&
          (filter.has_data_item === undefined || item.num_data_items > 0 === filter.has_data_item),
      );
  }

  listAnnotations({ annotations }: ModelSample, filter: AnnotationFilter): readonly Annotation[] {
    return annotations.filter(
      (annotation) =>
        EQUAL.every((name) => filter[name] === undefined || annotation[name] === filter[name]) &&
        (filter.import_id === undefined || annotation.annotation_metadata?.['import_id'] === filter.import_id) &&
        isWithin(annotation.coord_x, filter.x_min, filter.x_max) &&
        isWithin(annotation.coord_y, filter.y_min, filter.y_max) &&
        isWithin(annotation.coord_z, filter.z_min, filter.z_max),
    );
  }

  listValues({ annotations }: ModelSample): readonly MeasuredValue[] {
    return annotations.map((annotation) => ({
      property_name: annotation.property_name,
      property_unit: annotation.property_unit,
      coord_ref_frame: annotation.coord_ref_frame,
      coord_units: annotation.coord_units,
      property_value: annotation.property_value,
      last_updated: annotation.last_updated,
      isPlaced: annotation.coord_x !== null && annotation.coord_y !== null,
      isIgnored: annotation.annotation_metadata?.['ignored'] === true,
    }));
  }

  #keep(of: ModelSample, action: AnnotationChange['action'], before: Annotation): void {
    const kept = of.changes.get(before.id) ?? [];
    kept.push({
      action,
      changed_at: AUTHOR.at,
      changed_by_id: AUTHOR.userId,
      changed_by_name: AUTHOR.userName,
      before,
    });
    of.changes.set(before.id, kept);
  }
}

const EQUAL = ['property_name', 'property_unit', 'char_source_type', 'coord_ref_frame'] as const;

/** A bound excludes what has no coordinate. */
const isWithin = (value: number | null, min: number | undefined, max: number | undefined): boolean =>
  (min === undefined || (value !== null && value >= min)) && (max === undefined || (value !== null && value <= max));
