import { ImportRefusal } from '../import-refusal.ts';

interface BinaryFormat {
  readonly magic: readonly number[];
  readonly what: string;
  readonly wayOut: string;
}

const bytesOf = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0));
const AS_TEXT = 'Export the table as text (CSV, or tab-separated) and import that.';

const FORMATS: readonly BinaryFormat[] = [
  {
    magic: [0x89, ...bytesOf('HDF\r\n')],
    what: 'an HDF5 file (also .h5, NeXus, MATLAB 7.3)',
    wayOut: 'Write the data set as text, for instance with h5dump or h5py, and import that.',
  },
  { magic: [0x89, ...bytesOf('PNG')], what: 'a PNG picture', wayOut: AS_TEXT },
  { magic: [0xff, 0xd8, 0xff], what: 'a JPEG picture', wayOut: AS_TEXT },
  { magic: bytesOf('GIF8'), what: 'a GIF picture', wayOut: AS_TEXT },
  { magic: bytesOf('II*\0'), what: 'a TIFF picture', wayOut: AS_TEXT },
  { magic: bytesOf('MM\0*'), what: 'a TIFF picture', wayOut: AS_TEXT },
  { magic: bytesOf('BM'), what: 'a bitmap', wayOut: AS_TEXT },
  { magic: bytesOf('%PDF'), what: 'a PDF document', wayOut: AS_TEXT },
  { magic: [0x1f, 0x8b], what: 'a gzip archive', wayOut: 'Unpack it and import what is inside.' },
  { magic: bytesOf('BZh'), what: 'a bzip2 archive', wayOut: 'Unpack it and import what is inside.' },
  { magic: [0xfd, ...bytesOf('7zXZ')], what: 'an xz archive', wayOut: 'Unpack it and import what is inside.' },
  { magic: [...bytesOf('7z'), 0xbc, 0xaf], what: 'a 7-Zip archive', wayOut: 'Unpack it and import what is inside.' },
  { magic: bytesOf('Rar!'), what: 'a RAR archive', wayOut: 'Unpack it and import what is inside.' },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel or Office file (.xls)',
    wayOut: 'Save it as .xlsx or CSV and import that.',
  },
  {
    magic: bytesOf('WDF1'),
    what: 'a Renishaw spectrum file (.wdf)',
    wayOut: 'Fit the spectra in WiRE and export the map of the fitted values as text.',
  },
  { magic: bytesOf('PAR1'), what: 'a Parquet file', wayOut: 'Write it as CSV and import that.' },
  {
    magic: bytesOf('SQLite format 3\0'),
    what: 'an SQLite database',
    wayOut: 'Export the table as CSV and import that.',
  },
  {
    magic: bytesOf('MATLAB 5.0'),
    what: 'a MATLAB file',
    wayOut: 'Write the variables with writematrix or writetable and import that.',
  },
  { magic: bytesOf('CDF'), what: 'a NetCDF file', wayOut: AS_TEXT },
  {
    magic: [0x02, 0x00, 0x00, 0x0a],
    what: 'an STDF test record',
    wayOut: 'Convert it to CSV, with columns for die and value, and import that with --die-pitch.',
  },
  {
    magic: [0x00, 0x02, 0x00, 0x0a],
    what: 'an STDF test record',
    wayOut: 'Convert it to CSV, with columns for die and value, and import that with --die-pitch.',
  },
  { magic: [0x50, 0x4b, 0x05, 0x06], what: 'an empty zip archive', wayOut: AS_TEXT },
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

export const isZip = (head: Uint8Array): boolean => startsWith(head, [0x50, 0x4b, 0x03, 0x04]);

/** @throws {ImportRefusal} if the file is of a binary kind that is known */
export function refuseKnownBinary(head: Uint8Array): void {
  const found = FORMATS.find(({ magic }) => magic.length <= head.length && startsWith(head, magic));
  if (found !== undefined) throw new ImportRefusal(`This is ${found.what}, which is not read.`, found.wayOut);
}

/** @throws {ImportRefusal} if bytes are not text in any encoding */
export function refuseControls(head: Uint8Array): void {
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) throw unknownBinary();
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 26) controls += 1;
  }
  if (controls > Math.max(2, head.length / 200)) throw unknownBinary();
}

const unknownBinary = (): ImportRefusal =>
  new ImportRefusal('This is a binary file of an unknown kind: it holds bytes that no text has.', AS_TEXT);
