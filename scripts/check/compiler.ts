/** The type checker: version 7. The `tsc` command may be version 5.9, which other tools use as a library. */
export const COMPILER = 'node_modules/typescript-native/bin/tsc';
