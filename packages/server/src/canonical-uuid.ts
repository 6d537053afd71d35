/** A UUID as it is stored, compared and answered: in lower case (RFC 9562 §4). */
export const canonicalUuid = (uuid: string): string => uuid.toLowerCase();
