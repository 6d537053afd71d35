// Generated from openapi/ by `pnpm generate`. Do not edit.

import { first } from './checks.js';
import { flat, freeText, hasNames, isInteger, isList, isNumber, isText, list } from './json-text.ts';
import {
  writeAnnotation,
  writeDetailNotes,
  writeGrowthInstrument,
  writeMetadata,
  writeProject,
  writeTargetMaterial,
} from './writers.ts';

// Each returns the JSON of a valid value, and undefined for an invalid one.

const PATTERN_0 = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

const PATTERN_1 = /^[^\u0000\uD800-\uDFFF]*$/u;

const PATTERN_2 = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/u;

const PATTERN_3 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt](?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/u;

const physicalSampleListItem1Last = {
  v1: Number.NaN as unknown,
  v1Json: '',
  v2: Number.NaN as unknown,
  v2Json: '',
  v3: Number.NaN as unknown,
  v3Json: '',
  v4: Number.NaN as unknown,
  v4Json: '',
  v5: Number.NaN as unknown,
  v5Json: '',
  json: '',
  isFlat: true,
};

/** `name`, `created_datetime`, `last_updated`, `owner_id`, `owner_name`: often the same as in the previous value. */
function physicalSampleListItem1(v1: unknown, v2: unknown, v3: unknown, v4: unknown, v5: unknown): string | undefined {
  const last = physicalSampleListItem1Last;
  if (v1 === last.v1 && v2 === last.v2 && v3 === last.v3 && v4 === last.v4 && v5 === last.v5) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
  const v1Json = v1 === last.v1 ? last.v1Json : v1 === null ? 'null' : freeText(v1, 0, 200, PATTERN_1);
  const v2Json =
    v2 === last.v2
      ? last.v2Json
      : isText(v2, 24, 24) && PATTERN_2.test(v2) && PATTERN_3.test(v2)
        ? `"${v2}"`
        : undefined;
  const v3Json =
    v3 === last.v3
      ? last.v3Json
      : isText(v3, 24, 24) && PATTERN_2.test(v3) && PATTERN_3.test(v3)
        ? `"${v3}"`
        : undefined;
  const v4Json = v4 === last.v4 ? last.v4Json : freeText(v4, 1, 200, PATTERN_1);
  const v5Json = v5 === last.v5 ? last.v5Json : v5 === null ? 'null' : freeText(v5, 0, 200, PATTERN_1);
  if (
    v1Json === undefined ||
    v2Json === undefined ||
    v3Json === undefined ||
    v4Json === undefined ||
    v5Json === undefined
  )
    return undefined;
  last.v1 = v1;
  last.v1Json = v1Json;
  last.v2 = v2;
  last.v2Json = v2Json;
  last.v3 = v3;
  last.v3Json = v3Json;
  last.v4 = v4;
  last.v4Json = v4Json;
  last.v5 = v5;
  last.v5Json = v5Json;
  last.isFlat = false;
  last.json = `,"name":${v1Json},"created_datetime":${v2Json},"last_updated":${v3Json},"owner_id":${v4Json},"owner_name":${v5Json}`;
  return last.json;
}

export function quickPhysicalSampleListItem(value: unknown): string | undefined {
  if (!hasNames(value, 11)) return undefined;
  const v0 = value['id'];
  const v1 = value['name'];
  const v2 = value['created_datetime'];
  const v3 = value['last_updated'];
  const v4 = value['owner_id'];
  const v5 = value['owner_name'];
  const v6 = value['num_data_items'];
  const v7 = value['growth_instrument'];
  const v8 = value['target_material'];
  const v9 = value['projects'];
  const v10 = value['detail_notes'];
  const text1 = physicalSampleListItem1(v1, v2, v3, v4, v5);
  if (
    !(
      isText(v0, 36, 36) &&
      PATTERN_0.test(v0) &&
      isInteger(v6, 0, 9007199254740991) &&
      (v7 === null || first.GrowthInstrument(v7)) &&
      (v8 === null || first.TargetMaterial(v8)) &&
      isList(v9, 0, 1000, first.Project) &&
      (v10 === null || first.DetailNotes(v10))
    ) ||
    text1 === undefined
  )
    return undefined;
  return `{"id":"${v0}"${text1},"num_data_items":${v6},"growth_instrument":${v7 === null ? 'null' : writeGrowthInstrument(v7)},"target_material":${v8 === null ? 'null' : writeTargetMaterial(v8)},"projects":${list(v9, writeProject)},"detail_notes":${v10 === null ? 'null' : writeDetailNotes(v10)}}`;
}

const sampleProperty0Last = {
  v0: Number.NaN as unknown,
  v0Json: '',
  v1: Number.NaN as unknown,
  v1Json: '',
  v2: Number.NaN as unknown,
  v2Json: '',
  v3: Number.NaN as unknown,
  v3Json: '',
  json: '',
  isFlat: true,
};

/** `property_name`, `property_unit`, `coord_ref_frame`, `coord_units`: often the same as in the previous value. */
function sampleProperty0(v0: unknown, v1: unknown, v2: unknown, v3: unknown): string | undefined {
  const last = sampleProperty0Last;
  if (v0 === last.v0 && v1 === last.v1 && v2 === last.v2 && v3 === last.v3) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
  const v0Json = v0 === last.v0 ? last.v0Json : freeText(v0, 1, 200, PATTERN_1);
  const v1Json = v1 === last.v1 ? last.v1Json : v1 === null ? 'null' : freeText(v1, 0, 64, PATTERN_1);
  const v2Json =
    v2 === last.v2 ? last.v2Json : v2 === 'sample_relative' || v2 === 'stage_absolute' ? `"${v2}"` : undefined;
  const v3Json = v3 === last.v3 ? last.v3Json : v3 === null ? 'null' : freeText(v3, 0, 64, PATTERN_1);
  if (v0Json === undefined || v1Json === undefined || v2Json === undefined || v3Json === undefined) return undefined;
  last.v0 = v0;
  last.v0Json = v0Json;
  last.v1 = v1;
  last.v1Json = v1Json;
  last.v2 = v2;
  last.v2Json = v2Json;
  last.v3 = v3;
  last.v3Json = v3Json;
  last.isFlat = false;
  last.json = `{"property_name":${v0Json},"property_unit":${v1Json},"coord_ref_frame":${v2Json},"coord_units":${v3Json}`;
  return last.json;
}

const sampleProperty8Last = { v11: Number.NaN as unknown, v11Json: '', json: '', isFlat: true };

/** `last_updated`: often the same as in the previous value. */
function sampleProperty8(v11: unknown): string | undefined {
  const last = sampleProperty8Last;
  if (v11 === last.v11) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
  const v11Json =
    v11 === last.v11
      ? last.v11Json
      : isText(v11, 24, 24) && PATTERN_2.test(v11) && PATTERN_3.test(v11)
        ? `"${v11}"`
        : undefined;
  if (v11Json === undefined) return undefined;
  last.v11 = v11;
  last.v11Json = v11Json;
  last.isFlat = false;
  last.json = `,"last_updated":${v11Json}`;
  return last.json;
}

export function quickSampleProperty(value: unknown): string | undefined {
  if (!hasNames(value, 12)) return undefined;
  const v0 = value['property_name'];
  const v1 = value['property_unit'];
  const v2 = value['coord_ref_frame'];
  const v3 = value['coord_units'];
  const v4 = value['num_annotations'];
  const v5 = value['num_ignored'];
  const v6 = value['num_placed'];
  const v7 = value['minimum'];
  const v8 = value['maximum'];
  const v9 = value['mean'];
  const v10 = value['standard_deviation'];
  const v11 = value['last_updated'];
  const text0 = sampleProperty0(v0, v1, v2, v3);
  const text8 = sampleProperty8(v11);
  if (
    !(
      isInteger(v4, 1, 9007199254740991) &&
      isInteger(v5, 0, 9007199254740991) &&
      isInteger(v6, 0, 9007199254740991) &&
      (v7 === null || isNumber(v7, -1.7976931348623157e308, 1.7976931348623157e308)) &&
      (v8 === null || isNumber(v8, -1.7976931348623157e308, 1.7976931348623157e308)) &&
      (v9 === null || isNumber(v9, -1.7976931348623157e308, 1.7976931348623157e308)) &&
      (v10 === null || isNumber(v10, 0, 1.7976931348623157e308))
    ) ||
    text0 === undefined ||
    text8 === undefined
  )
    return undefined;
  return `${text0},"num_annotations":${v4},"num_ignored":${v5},"num_placed":${v6},"minimum":${v7},"maximum":${v8},"mean":${v9},"standard_deviation":${v10}${text8}}`;
}

const annotation1Last = {
  v1: Number.NaN as unknown,
  v1Json: '',
  v2: Number.NaN as unknown,
  v2Json: '',
  json: '',
  isFlat: true,
};

/** `physical_sample_id`, `property_name`: often the same as in the previous value. */
function annotation1(v1: unknown, v2: unknown): string | undefined {
  const last = annotation1Last;
  if (v1 === last.v1 && v2 === last.v2) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
  const v1Json = v1 === last.v1 ? last.v1Json : isText(v1, 36, 36) && PATTERN_0.test(v1) ? `"${v1}"` : undefined;
  const v2Json = v2 === last.v2 ? last.v2Json : freeText(v2, 1, 200, PATTERN_1);
  if (v1Json === undefined || v2Json === undefined) return undefined;
  last.v1 = v1;
  last.v1Json = v1Json;
  last.v2 = v2;
  last.v2Json = v2Json;
  last.isFlat = false;
  last.json = `,"physical_sample_id":${v1Json},"property_name":${v2Json}`;
  return last.json;
}

const annotation3Last = {
  v4: Number.NaN as unknown,
  v4Json: '',
  v5: Number.NaN as unknown,
  v5Json: '',
  v6: Number.NaN as unknown,
  v6Json: '',
  v7: Number.NaN as unknown,
  v7Json: '',
  json: '',
  isFlat: true,
};

/** `property_unit`, `char_source_type`, `coord_ref_frame`, `coord_units`: often the same as in the previous value. */
function annotation3(v4: unknown, v5: unknown, v6: unknown, v7: unknown): string | undefined {
  const last = annotation3Last;
  if (v4 === last.v4 && v5 === last.v5 && v6 === last.v6 && v7 === last.v7) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
  const v4Json = v4 === last.v4 ? last.v4Json : v4 === null ? 'null' : freeText(v4, 0, 64, PATTERN_1);
  const v5Json = v5 === last.v5 ? last.v5Json : v5 === null ? 'null' : freeText(v5, 0, 64, PATTERN_1);
  const v6Json =
    v6 === last.v6 ? last.v6Json : v6 === 'sample_relative' || v6 === 'stage_absolute' ? `"${v6}"` : undefined;
  const v7Json = v7 === last.v7 ? last.v7Json : v7 === null ? 'null' : freeText(v7, 0, 64, PATTERN_1);
  if (v4Json === undefined || v5Json === undefined || v6Json === undefined || v7Json === undefined) return undefined;
  last.v4 = v4;
  last.v4Json = v4Json;
  last.v5 = v5;
  last.v5Json = v5Json;
  last.v6 = v6;
  last.v6Json = v6Json;
  last.v7 = v7;
  last.v7Json = v7Json;
  last.isFlat = false;
  last.json = `,"property_unit":${v4Json},"char_source_type":${v5Json},"coord_ref_frame":${v6Json},"coord_units":${v7Json}`;
  return last.json;
}

const annotation9Last = {
  v13: Number.NaN as unknown,
  v13Json: '',
  v14: Number.NaN as unknown,
  v14Json: '',
  json: '',
  isFlat: true,
};

/** `last_updated`, `version`: often the same as in the previous value. */
function annotation9(v13: unknown, v14: unknown): string | undefined {
  const last = annotation9Last;
  if (v13 === last.v13 && v14 === last.v14) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
  const v13Json =
    v13 === last.v13
      ? last.v13Json
      : isText(v13, 24, 24) && PATTERN_2.test(v13) && PATTERN_3.test(v13)
        ? `"${v13}"`
        : undefined;
  const v14Json = v14 === last.v14 ? last.v14Json : freeText(v14, 1, 32, PATTERN_1);
  if (v13Json === undefined || v14Json === undefined) return undefined;
  last.v13 = v13;
  last.v13Json = v13Json;
  last.v14 = v14;
  last.v14Json = v14Json;
  last.isFlat = false;
  last.json = `,"last_updated":${v13Json},"version":${v14Json}`;
  return last.json;
}

export function quickAnnotation(value: unknown): string | undefined {
  if (!hasNames(value, 15)) return undefined;
  const v0 = value['id'];
  const v1 = value['physical_sample_id'];
  const v2 = value['property_name'];
  const v3 = value['property_value'];
  const v4 = value['property_unit'];
  const v5 = value['char_source_type'];
  const v6 = value['coord_ref_frame'];
  const v7 = value['coord_units'];
  const v8 = value['coord_x'];
  const v9 = value['coord_y'];
  const v10 = value['coord_z'];
  const v11 = value['data_id'];
  const v12 = value['annotation_metadata'];
  const v13 = value['last_updated'];
  const v14 = value['version'];
  const text1 = annotation1(v1, v2);
  const text3 = annotation3(v4, v5, v6, v7);
  const text9 = annotation9(v13, v14);
  if (
    !(
      isText(v0, 36, 36) &&
      PATTERN_0.test(v0) &&
      isNumber(v3, -1.7976931348623157e308, 1.7976931348623157e308) &&
      (v8 === null || isNumber(v8, -1.7976931348623157e308, 1.7976931348623157e308)) &&
      (v9 === null || isNumber(v9, -1.7976931348623157e308, 1.7976931348623157e308)) &&
      (v10 === null || isNumber(v10, -1.7976931348623157e308, 1.7976931348623157e308)) &&
      (v11 === null || (isText(v11, 36, 36) && PATTERN_0.test(v11))) &&
      (v12 === null || first.Metadata(v12))
    ) ||
    text1 === undefined ||
    text3 === undefined ||
    text9 === undefined
  )
    return undefined;
  return `{"id":"${v0}"${text1},"property_value":${v3}${text3},"coord_x":${v8},"coord_y":${v9},"coord_z":${v10},"data_id":${v11 === null ? 'null' : `"${v11}"`},"annotation_metadata":${v12 === null ? 'null' : writeMetadata(v12)}${text9}}`;
}

const annotationChange0Last = {
  v0: Number.NaN as unknown,
  v0Json: '',
  v1: Number.NaN as unknown,
  v1Json: '',
  v2: Number.NaN as unknown,
  v2Json: '',
  v3: Number.NaN as unknown,
  v3Json: '',
  json: '',
  isFlat: true,
};

/** `action`, `changed_at`, `changed_by_id`, `changed_by_name`: often the same as in the previous value. */
function annotationChange0(v0: unknown, v1: unknown, v2: unknown, v3: unknown): string | undefined {
  const last = annotationChange0Last;
  if (v0 === last.v0 && v1 === last.v1 && v2 === last.v2 && v3 === last.v3) {
    if (!last.isFlat) last.json = flat(last.json);
    last.isFlat = true;
    return last.json;
  }
  const v0Json = v0 === last.v0 ? last.v0Json : v0 === 'update' || v0 === 'delete' ? `"${v0}"` : undefined;
  const v1Json =
    v1 === last.v1
      ? last.v1Json
      : isText(v1, 24, 24) && PATTERN_2.test(v1) && PATTERN_3.test(v1)
        ? `"${v1}"`
        : undefined;
  const v2Json = v2 === last.v2 ? last.v2Json : freeText(v2, 1, 200, PATTERN_1);
  const v3Json = v3 === last.v3 ? last.v3Json : v3 === null ? 'null' : freeText(v3, 0, 200, PATTERN_1);
  if (v0Json === undefined || v1Json === undefined || v2Json === undefined || v3Json === undefined) return undefined;
  last.v0 = v0;
  last.v0Json = v0Json;
  last.v1 = v1;
  last.v1Json = v1Json;
  last.v2 = v2;
  last.v2Json = v2Json;
  last.v3 = v3;
  last.v3Json = v3Json;
  last.isFlat = false;
  last.json = `{"action":${v0Json},"changed_at":${v1Json},"changed_by_id":${v2Json},"changed_by_name":${v3Json}`;
  return last.json;
}

export function quickAnnotationChange(value: unknown): string | undefined {
  if (!hasNames(value, 5)) return undefined;
  const v0 = value['action'];
  const v1 = value['changed_at'];
  const v2 = value['changed_by_id'];
  const v3 = value['changed_by_name'];
  const v4 = value['before'];
  const text0 = annotationChange0(v0, v1, v2, v3);
  if (!first.Annotation(v4) || text0 === undefined) return undefined;
  return `${text0},"before":${writeAnnotation(v4)}}`;
}
