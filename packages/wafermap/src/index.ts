export { type Grouped, groupAnnotations, type PlacedValue, type SiteWithoutPlace } from './annotations.ts';
export type * from './types.ts';
