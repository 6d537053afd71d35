import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };

/** What the API takes, as the document says. */
const { AnnotationCreate, Metadata } = document.components.schemas;

/** Longest name of a property, in characters. */
export const MAX_NAME: number = AnnotationCreate.properties.property_name.maxLength;
/** Longest unit, in characters. */
export const MAX_UNIT: number = AnnotationCreate.properties.property_unit.maxLength;
/** Longest text within metadata, in characters. */
export const MAX_TEXT: number = Metadata['x-wafermark-json'].maxLength;
/** Most names of an object within metadata. */
export const MAX_NAMES: number = Metadata.maxProperties;
/** Longest name within metadata, in characters. */
export const MAX_METADATA_NAME: number = Metadata.propertyNames.maxLength;
