import { type Dimension, UNITS, type Unit } from './unit-table.ts';

/** Texts that differ only in how Unicode writes µ, Å, Ω or blanks become equal. */
const fold = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
const loose = (text: string): string => fold(text).toLowerCase();

const exact = new Map<string, Unit>();
const ignoringCase = new Map<string, Unit | 'ambiguous'>();
for (const unit of UNITS) {
  for (const spelling of [unit.spelling, ...unit.also]) {
    if (!exact.has(fold(spelling))) exact.set(fold(spelling), unit);
    const key = loose(spelling);
    const earlier = ignoringCase.get(key);
    ignoringCase.set(key, earlier === undefined || earlier === unit ? unit : 'ambiguous');
  }
}

const ANGSTROM = exact.get('Å');

/**
 * @param dimension What is measured, if that is known: of a length, `A` is an ångström
 * @returns undefined for what is not a known unit, and for what could be two, such as `MOHM`
 */
export function findUnit(text: string, dimension?: Dimension): Unit | undefined {
  const key = fold(text);
  if (dimension === 'length' && key.toUpperCase() === 'A') return ANGSTROM;
  const found = exact.get(key) ?? ignoringCase.get(key.toLowerCase());
  return found === 'ambiguous' ? undefined : found;
}

/** Whether a text says that there is no unit. */
export const saysNoUnit = (text: string): boolean => /^(?:none|-|–|—|1|unitless|n\/?a|\/)$/i.test(text.trim());
