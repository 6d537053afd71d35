/** What a unit measures: units of one dimension convert into each other. */
export type Dimension =
  | 'length'
  | 'sheet resistance'
  | 'resistance'
  | 'resistivity'
  | 'ratio'
  | 'angle'
  | 'voltage'
  | 'current'
  | 'current density'
  | 'pressure'
  | 'temperature'
  | 'celsius'
  | 'density'
  | 'area'
  | 'volume'
  | 'areal density'
  | 'concentration'
  | 'energy'
  | 'time'
  | 'frequency'
  | 'wavenumber'
  | 'level'
  | 'loss'
  | 'rate'
  | 'power'
  | 'mobility'
  | 'capacitance'
  | 'conductivity'
  | 'counts'
  | 'charge'
  | 'mass';

export interface Unit {
  /** As it is stored. */
  readonly spelling: string;
  readonly dimension: Dimension;
  /** How many of the dimension's base unit it is, as a decimal text. */
  readonly factor: string;
  /** Other spellings, with `μ` as U+03BC, `Å` as U+00C5 and `Ω` as U+03A9. */
  readonly also: readonly string[];
}

const unit = (spelling: string, dimension: Dimension, factor: string, ...also: string[]): Unit => ({
  spelling,
  dimension,
  factor,
  also,
});

/** All units that are known. Spellings are told apart by case first; the first entry wins where case does not matter. */
export const UNITS: readonly Unit[] = [
  unit('mm', 'length', '1e-3', 'millimeter', 'millimetre', 'millimeters', 'millimetres', '毫米'),
  unit('nm', 'length', '1e-9', 'nanometer', 'nanometre', 'nanometers', 'nanometres', '纳米'),
  unit('µm', 'length', '1e-6', 'um', 'micron', 'microns', 'micrometer', 'micrometre', 'micrometers', '微米', 'mcm'),
  unit('cm', 'length', '1e-2', 'centimeter', 'centimetre', 'centimeters', '厘米'),
  unit('m', 'length', '1', 'meter', 'metre', 'meters', 'metres'),
  unit('pm', 'length', '1e-12'),
  unit('Å', 'length', '1e-10', 'Ang', 'Ang.', 'angstrom', 'angstroms', 'ångström', 'Angstroem', '埃'),
  unit('kÅ', 'length', '1e-7', 'kA', 'kAng'),
  unit('in', 'length', '0.0254', '"', 'inch', 'inches', 'Zoll', '″'),
  unit('mil', 'length', '2.54e-5', 'mils', 'thou'),
  unit(
    'ohm/sq',
    'sheet resistance',
    '1',
    'Ω/□',
    'Ω/sq',
    'Ω/sq.',
    'Ω/square',
    'ohm/sq.',
    'ohms/sq',
    'ohms/sq.',
    'ohm/square',
    'ohms/square',
    'ohm per square',
    'ohms per square',
    'ohm/□',
    'Ω□',
    'Ω/◻',
    'Ω/⬜',
    'Ω/▫',
    'Ω sq',
    'ohm sq',
    'ohm/sqr',
    'Ω/sqr',
    'Ohm/Quadrat',
    '欧姆/方',
    '欧/方',
  ),
  unit('mohm/sq', 'sheet resistance', '1e-3', 'mΩ/□', 'mΩ/sq', 'mΩ/sq.', 'mohm/sq.', 'mΩ/square'),
  unit('kohm/sq', 'sheet resistance', '1e3', 'kΩ/□', 'kΩ/sq', 'kΩ/sq.', 'kohm/sq.', 'kΩ/square'),
  unit('Ω', 'resistance', '1', 'ohm', 'ohms'),
  unit('mΩ', 'resistance', '1e-3', 'mOhm', 'milliohm'),
  unit('kΩ', 'resistance', '1e3', 'kOhm', 'kiloohm'),
  unit('MΩ', 'resistance', '1e6', 'MOhm', 'megaohm'),
  unit(
    'Ω·cm',
    'resistivity',
    '1e-2',
    'ohm cm',
    'ohm-cm',
    'ohm.cm',
    'ohm*cm',
    'Ω cm',
    'Ωcm',
    'Ω-cm',
    'Ω.cm',
    'Ω*cm',
    'ohmcm',
    'Ω∙cm',
    'Ω⋅cm',
  ),
  unit(
    'µΩ·cm',
    'resistivity',
    '1e-8',
    'uohm cm',
    'uohm-cm',
    'uohm.cm',
    'μΩ cm',
    'μΩcm',
    'μΩ-cm',
    'μΩ.cm',
    'uohmcm',
    'μΩ*cm',
  ),
  unit('mΩ·cm', 'resistivity', '1e-5', 'mohm cm', 'mohm-cm', 'mΩ cm', 'mΩcm', 'mΩ-cm'),
  unit(
    '%',
    'ratio',
    '1e-2',
    'at.%',
    'at%',
    'at. %',
    'at %',
    'atomic %',
    'atom %',
    'percent',
    'pct',
    'wt.%',
    'wt%',
    'wt. %',
    'wt %',
    'mol%',
    'mol.%',
    'vol%',
    'vol.%',
    'Prozent',
  ),
  unit('ppm', 'ratio', '1e-6'),
  unit('ppb', 'ratio', '1e-9'),
  unit('°', 'angle', '1', 'deg', 'deg.', 'degree', 'degrees', 'Grad', 'º'),
  unit('rad', 'angle', '57.29577951308232', 'radian', 'radians'),
  unit('mrad', 'angle', '0.05729577951308232'),
  unit('arcsec', 'angle', '2.777777777777778e-4', 'arcseconds'),
  unit('arcmin', 'angle', '1.6666666666666666e-2'),
  unit('V', 'voltage', '1', 'volt', 'volts'),
  unit('mV', 'voltage', '1e-3'),
  unit('µV', 'voltage', '1e-6', 'uV'),
  unit('kV', 'voltage', '1e3'),
  unit('A', 'current', '1', 'amp', 'ampere', 'amps'),
  unit('mA', 'current', '1e-3'),
  unit('µA', 'current', '1e-6', 'uA'),
  unit('nA', 'current', '1e-9'),
  unit('pA', 'current', '1e-12'),
  unit('A/cm²', 'current density', '1e4', 'A/cm2', 'A/cm^2'),
  unit('mA/cm²', 'current density', '10', 'mA/cm2', 'mA/cm^2'),
  unit('Pa', 'pressure', '1'),
  unit('kPa', 'pressure', '1e3'),
  unit('MPa', 'pressure', '1e6'),
  unit('GPa', 'pressure', '1e9'),
  unit('mbar', 'pressure', '100'),
  unit('°C', 'celsius', '1', 'degC', 'deg C', 'deg. C', '℃'),
  unit('K', 'temperature', '1', 'kelvin'),
  unit('g/cm³', 'density', '1e3', 'g/cm3', 'g/cm^3', 'g/cc', 'g cm-3', 'g·cm-3', 'g cm^-3', 'g/ccm'),
  unit('kg/m³', 'density', '1', 'kg/m3', 'kg/m^3'),
  unit('mm²', 'area', '1e-6', 'mm2', 'mm^2'),
  unit('µm²', 'area', '1e-12', 'um2', 'um^2', 'μm2', 'μm^2', 'sq um'),
  unit('cm²', 'area', '1e-4', 'cm2', 'cm^2'),
  unit('nm²', 'area', '1e-18', 'nm2', 'nm^2'),
  unit('µm³', 'volume', '1e-18', 'um3', 'um^3', 'μm3', 'μm^3'),
  unit(
    '1/cm²',
    'areal density',
    '1e4',
    'cm-2',
    'cm^-2',
    '/cm2',
    '1/cm2',
    '/cm²',
    '1/cm^2',
    '/cm^2',
    'atoms/cm2',
    'at/cm2',
    'cm⁻²',
  ),
  unit(
    '1/cm³',
    'concentration',
    '1e6',
    'cm-3',
    'cm^-3',
    '/cm3',
    '1/cm3',
    '/cm³',
    '1/cm^3',
    '/cm^3',
    'atoms/cm3',
    'at/cm3',
    'cm⁻³',
  ),
  unit('eV', 'energy', '1'),
  unit('meV', 'energy', '1e-3'),
  unit('keV', 'energy', '1e3'),
  unit('s', 'time', '1', 'sec', 'sec.', 'seconds'),
  unit('ms', 'time', '1e-3', 'msec'),
  unit('µs', 'time', '1e-6', 'us', 'usec'),
  unit('ns', 'time', '1e-9', 'nsec'),
  unit('min', 'time', '60'),
  unit('Hz', 'frequency', '1'),
  unit('kHz', 'frequency', '1e3'),
  unit('MHz', 'frequency', '1e6'),
  unit('GHz', 'frequency', '1e9'),
  unit('THz', 'frequency', '1e12'),
  unit('1/cm', 'wavenumber', '100', 'cm-1', 'cm^-1', '/cm', 'cm⁻¹'),
  unit('dB', 'level', '1'),
  unit('dBm', 'level', '1'),
  unit('dB/cm', 'loss', '100'),
  unit('dB/m', 'loss', '1'),
  unit('nm/min', 'rate', '1e-9'),
  unit('Å/min', 'rate', '1e-10', 'A/min', 'Ang/min'),
  unit('Å/s', 'rate', '1e-10', 'A/s'),
  unit('nm/s', 'rate', '1e-9'),
  unit('µm/min', 'rate', '1e-6', 'um/min'),
  unit('W', 'power', '1'),
  unit('mW', 'power', '1e-3'),
  unit('µW', 'power', '1e-6', 'uW'),
  unit(
    'cm²/Vs',
    'mobility',
    '1e-4',
    'cm2/Vs',
    'cm^2/Vs',
    'cm2/(Vs)',
    'cm²/V·s',
    'cm2/V·s',
    'cm2/V-s',
    'cm²/(V·s)',
    'cm2/V.s',
  ),
  unit('F', 'capacitance', '1'),
  unit('pF', 'capacitance', '1e-12'),
  unit('nF', 'capacitance', '1e-9'),
  unit('fF', 'capacitance', '1e-15'),
  unit('µF', 'capacitance', '1e-6', 'uF'),
  unit('S/cm', 'conductivity', '100'),
  unit('S/m', 'conductivity', '1'),
  unit('counts', 'counts', '1', 'cts', 'count'),
  unit('cps', 'counts', '1', 'counts/s', 'cts/s'),
  unit('a.u.', 'counts', '1', 'arb. u.', 'arb.u.', 'arb. units', 'au', 'a.u'),
  unit('C', 'charge', '1'),
  unit('mg', 'mass', '1e-6'),
  unit('µg', 'mass', '1e-9', 'ug'),
];
