// Generated from openapi/ by `pnpm generate`. Do not edit.

import { list, text } from './json-text.ts';
import type {
  Annotation,
  AnnotationChange,
  AnnotationDeletion,
  CoordRefFrame,
  DetailNotes,
  Fault,
  GrowthInstrument,
  Metadata,
  PhysicalSample,
  PhysicalSampleListItem,
  Problem,
  Project,
  SampleProperty,
  TargetMaterial,
  ValidationProblem,
} from '../document/models.ts';

// Each assumes that the value has passed its check, and writes properties in document order.

export const writePhysicalSampleListItem = (value: PhysicalSampleListItem): string =>
  `{"id":"${value['id']}","name":${value['name'] === null ? 'null' : text(value['name'])},"created_datetime":"${value['created_datetime']}","last_updated":"${value['last_updated']}","owner_id":${text(value['owner_id'])},"owner_name":${value['owner_name'] === null ? 'null' : text(value['owner_name'])},"num_data_items":${value['num_data_items']},"growth_instrument":${writeGrowthInstrument(value['growth_instrument'])},"target_material":${writeTargetMaterial(value['target_material'])},"projects":${list(value['projects'], (item) => writeProject(item))},"detail_notes":${writeDetailNotes(value['detail_notes'])}}`;

export const writeGrowthInstrument = (value: GrowthInstrument): string =>
  value === null ? 'null' : `{"id":${value['id']}}`;

export const writeTargetMaterial = (value: TargetMaterial): string =>
  value === null
    ? 'null'
    : `{"substrate":${value['substrate'] === null ? 'null' : text(value['substrate'])},"sample_name":${text(value['sample_name'])}}`;

export const writeProject = (value: Project): string => `{"id":"${value['id']}","name":${text(value['name'])}}`;

export const writeDetailNotes = (value: DetailNotes): string =>
  value === null
    ? 'null'
    : `{"id":${text(value['id'])},"content":${value['content'] === null ? 'null' : text(value['content'])},"last_updated":${value['last_updated'] === null ? 'null' : `"${value['last_updated']}"`}}`;

export const writeSampleProperty = (value: SampleProperty): string =>
  `{"property_name":${text(value['property_name'])},"property_unit":${value['property_unit'] === null ? 'null' : text(value['property_unit'])},"coord_ref_frame":${writeCoordRefFrame(value['coord_ref_frame'])},"coord_units":${value['coord_units'] === null ? 'null' : text(value['coord_units'])},"num_annotations":${value['num_annotations']},"num_ignored":${value['num_ignored']},"num_placed":${value['num_placed']},"minimum":${value['minimum']},"maximum":${value['maximum']},"mean":${value['mean']},"standard_deviation":${value['standard_deviation']},"last_updated":"${value['last_updated']}"}`;

export const writeCoordRefFrame = (value: CoordRefFrame): string => `"${value}"`;

export const writeAnnotation = (value: Annotation): string =>
  `{"id":"${value['id']}","physical_sample_id":"${value['physical_sample_id']}","property_name":${text(value['property_name'])},"property_value":${value['property_value']},"property_unit":${value['property_unit'] === null ? 'null' : text(value['property_unit'])},"char_source_type":${value['char_source_type'] === null ? 'null' : text(value['char_source_type'])},"coord_ref_frame":${writeCoordRefFrame(value['coord_ref_frame'])},"coord_units":${value['coord_units'] === null ? 'null' : text(value['coord_units'])},"coord_x":${value['coord_x']},"coord_y":${value['coord_y']},"coord_z":${value['coord_z']},"data_id":${value['data_id'] === null ? 'null' : `"${value['data_id']}"`},"annotation_metadata":${writeMetadata(value['annotation_metadata'])},"last_updated":"${value['last_updated']}","version":${text(value['version'])}}`;

export const writeMetadata = (value: Metadata): string => (value === null ? 'null' : JSON.stringify(value));

export const writeAnnotationChange = (value: AnnotationChange): string =>
  `{"action":"${value['action']}","changed_at":"${value['changed_at']}","changed_by_id":${text(value['changed_by_id'])},"changed_by_name":${value['changed_by_name'] === null ? 'null' : text(value['changed_by_name'])},"before":${writeAnnotation(value['before'])}}`;

export const writeProblem = (value: Problem): string => JSON.stringify(value);

export const writeValidationProblem = (value: ValidationProblem): string =>
  `{"type":"${value['type']}","title":${text(value['title'])},"status":${value['status']},"detail":${text(value['detail'])},"instance":"${value['instance']}","request_id":${text(value['request_id'])},"errors":${list(value['errors'], (item) => writeFault(item))}}`;

export const writeFault = (value: Fault): string =>
  `{"location":"${value['location']}","pointer":${text(value['pointer'])},"message":${text(value['message'])}}`;

export const writePhysicalSample = (value: PhysicalSample): string =>
  `{"id":"${value['id']}","name":${value['name'] === null ? 'null' : text(value['name'])},"created_datetime":"${value['created_datetime']}","last_updated":"${value['last_updated']}","version":${text(value['version'])},"user_id":${text(value['user_id'])},"growth_instrument_id":${value['growth_instrument_id']},"sample_id":${value['sample_id']},"detail_notes_id":${value['detail_notes_id'] === null ? 'null' : text(value['detail_notes_id'])},"physical_sample_metadata":${writeMetadata(value['physical_sample_metadata'])}}`;

export const writeAnnotationDeletion = (value: AnnotationDeletion): string =>
  `{"import_id":${text(value['import_id'])},"num_deleted":${value['num_deleted']},"has_more":${value['has_more']}}`;
