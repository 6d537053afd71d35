import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { DOCUMENT, find, get, members, type Place, text } from './place.ts';

export interface Media {
  readonly schema: Place;
  /** Example values by key; a single `example` has the key `example`. */
  readonly examples: Readonly<Record<string, unknown>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Place;
  readonly example: unknown;
}

export interface DocumentedHeader {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Place;
  readonly example: unknown;
}

export interface DocumentedResponse {
  readonly headers: readonly DocumentedHeader[];
  readonly content: Readonly<Record<string, Media>>;
}

export interface DocumentedOperation {
  readonly id: OperationId;
  readonly method: string;
  readonly path: string;
  /** The client's group and method: `annotations.create`. */
  readonly clientMethod: string;
  /** Whether the public API is not documented to have it. */
  readonly isExtension: boolean;
  readonly parameters: readonly Parameter[];
  /** Empty if the operation has no body. */
  readonly requestContent: Readonly<Record<string, Media>>;
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Every operation of the document, read independently of the generator. */
export const DOCUMENTED: readonly DocumentedOperation[] = members(DOCUMENT, 'paths').flatMap(([path, item]) =>
  members(item)
    .filter(([name]) => METHODS.includes(name))
    .map(([method, operation]) => readOperation(path, method, item, operation)),
);

/** The operation with this id. */
export function documented(id: OperationId): DocumentedOperation {
  const operation = DOCUMENTED.find((candidate) => candidate.id === id);
  if (operation === undefined) throw new Error(`The document has no operation ${id}`);
  return operation;
}

/** The operation ids in the generated table. */
// The keys of a constant.
export const OPERATION_IDS = Object.keys(OPERATIONS) as readonly OperationId[];

function readOperation(path: string, method: string, item: Place, operation: Place): DocumentedOperation {
  return {
    // The tests compare the ids of the document with those of the generated table.
    id: text(operation, 'operationId') as OperationId,
    method: method.toUpperCase(),
    path,
    clientMethod: text(operation, 'x-wafermark-method'),
    isExtension: find(operation, 'x-wafermark-extension')?.value === true,
    parameters: [...members(item, 'parameters'), ...members(operation, 'parameters')].map(([, p]) => readParameter(p)),
    requestContent: readContent(operation, 'requestBody', 'content'),
    responses: mapMembers(operation, ['responses'], readResponse),
  };
}

function readParameter(parameter: Place): Parameter {
  return {
    name: text(parameter, 'name'),
    in: text(parameter, 'in'),
    required: find(parameter, 'required')?.value === true,
    schema: get(parameter, 'schema'),
    example: get(parameter, 'example').value,
  };
}

function readResponse(response: Place): DocumentedResponse {
  const headers = members(response, 'headers').map(([name, header]) => ({
    name,
    required: find(header, 'required')?.value === true,
    schema: get(header, 'schema'),
    example: get(header, 'example').value,
  }));
  return { headers, content: readContent(response, 'content') };
}

function readContent(place: Place, ...names: readonly string[]): Readonly<Record<string, Media>> {
  return mapMembers(place, names, (media) => {
    const lone = find(media, 'example');
    const examples = mapMembers(media, ['examples'], (example) => get(example, 'value').value);
    return { schema: get(media, 'schema'), examples: lone === undefined ? examples : { example: lone.value } };
  });
}

function mapMembers<T>(
  place: Place,
  names: readonly string[],
  read: (member: Place) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries(members(place, ...names).map(([name, member]) => [name, read(member)]));
}
