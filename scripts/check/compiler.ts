/** The program that checks types: version 7. The `tsc` among the commands may be that of 5.9, which others use as a library. */
export const COMPILER = 'node_modules/typescript-native/bin/tsc';
