import type { Annotation, JsonValue } from '@wafermark/client';
import type { VNode } from 'preact';
import { formatExactly, formatTime } from '../parts/format.ts';

/** What is stored of a site, and the file and line that it comes from. */
export function SiteFacts({ site }: { readonly site: Annotation }): VNode {
  const {
    import: origin,
    import_id: importId,
    ignored,
    ignored_reason: reason,
    ...rest
  } = site.annotation_metadata ?? {};
  const unit = site.coord_units ?? 'mm';
  const place =
    site.coord_x === null || site.coord_y === null
      ? 'none'
      : `x ${formatExactly(site.coord_x)} ${unit}, y ${formatExactly(site.coord_y)} ${unit}`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['place', place],
    ['frame', site.coord_ref_frame],
    ['z', site.coord_z === null ? undefined : `${formatExactly(site.coord_z)} ${unit}`],
    ['technique', site.char_source_type ?? undefined],
    ['ignored', ignored === true ? textOf(reason ?? 'without a reason') : undefined],
    ['file', textAt(origin, 'file')],
    ['line', textAt(origin, 'line')],
    ['column', textAt(origin, 'column')],
    ['import', importId === undefined ? undefined : textOf(importId)],
    ...Object.entries(rest).map(([name, value]) => [name, textOf(value)] as const),
    ['stored', formatTime(site.last_updated)],
  ];
  return (
    <dl class="facts">
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function textAt(of: JsonValue | undefined, name: string): string | undefined {
  if (typeof of !== 'object' || of === null || Array.isArray(of)) return undefined;
  const value = of[name];
  return value === undefined ? undefined : textOf(value);
}

const textOf = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));
