import type { PhysicalSampleListItem } from '@wafermark/client';

type Sample = PhysicalSampleListItem;

/** Names with numbers in them, in the order of the numbers. */
const byText = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const nameFirst = (a: Sample, b: Sample): number => byText.compare(a.name ?? '\uffff', b.name ?? '\uffff');

export type SortName = 'newest' | 'name' | 'changed';

export const SORTS: readonly {
  readonly name: SortName;
  readonly label: string;
  readonly compare: (a: Sample, b: Sample) => number;
}[] = [
  { name: 'newest', label: 'Newest', compare: (a, b) => b.created_datetime.localeCompare(a.created_datetime) },
  { name: 'name', label: 'Name', compare: nameFirst },
  { name: 'changed', label: 'Changed', compare: (a, b) => b.last_updated.localeCompare(a.last_updated) },
];

/** The samples that have each word of the search somewhere, in an order. */
export function findSamples(samples: readonly Sample[], search: string, sort: SortName): readonly Sample[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const matching = samples.filter((sample) => {
    const text = textOf(sample);
    return words.every((word) => text.includes(word));
  });
  const compare = SORTS.find(({ name }) => name === sort)?.compare ?? nameFirst;
  return matching.toSorted((a, b) => compare(a, b) || nameFirst(a, b));
}

const textOf = ({ name, id, target_material, owner_name, projects }: Sample): string =>
  [name, id, target_material?.sample_name, owner_name, ...projects.map((project) => project.name)]
    .join(' ')
    .toLowerCase();
