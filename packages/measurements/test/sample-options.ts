import type { Given } from './memory-file.ts';

/** The options that a file needs before it is imported. */
export const OPTIONS: Readonly<Record<string, Given>> = {
  '02-completeease-map-results.txt': { 'coord-unit': 'cm' },
  '09-profiler.xyz': { columns: 'x,y,value', 'coord-unit': 'm', property: 'height', unit: 'm' },
  '10-four-point-polar.csv': { missing: '9999' },
  '11-matrix-grid.csv': { layout: 'matrix', property: 'pl_peak_wavelength', unit: 'nm' },
  '13-prober-die.csv': { 'die-pitch': '4x3', 'die-origin': '2,2', 'y-down': true },
  '14-xrf-pairs.exp': {
    columns: '_,x,y,_,thickness,_,ba_fraction,_,zr_fraction',
    unit: ['thickness=µm', 'ba_fraction=%', 'zr_fraction=%'],
    frame: 'stage_absolute',
  },
  '15-two-frames.csv': {
    map: ['coord_x=Xsample', 'coord_y=Ysample'],
    'split-by': 'Sample Name',
    value: 'T (%)',
  },
};
