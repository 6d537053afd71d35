import { BASE, DURABLE, FAST } from './contenders.ts';
import { INSERTS_AND_JSON } from './parts/durable.ts';
import { QUERY } from './parts/lists.ts';
import type { Results } from './results.ts';
import { betterThan, type Spread } from './statistics.ts';

/** A goal of the server, as a ratio within one run. */
export interface Target {
  readonly what: string;
  readonly beside: string;
  /** The measured quantity. */
  readonly measure: 'processor time' | 'throughput' | 'time';
  readonly atLeast: number;
  /** Undefined if not measured. */
  readonly seen: Spread | undefined;
}

const VALIDATOR = 'express-openapi-validator';

export function targetsOf({ withoutStorage, durable, lists, starts }: Results): readonly Target[] {
  const plain = withoutStorage.series;
  return [
    {
      what: 'create, no storage',
      beside: 'bare Express',
      measure: 'processor time',
      atLeast: 1.2,
      seen: betterThan(plain.get('create'), FAST, BASE),
    },
    {
      what: 'create, no storage',
      beside: 'Express + express-openapi-validator',
      measure: 'processor time',
      atLeast: 2,
      seen: betterThan(plain.get('create'), FAST, VALIDATOR),
    },
    {
      what: 'create on disk, 64 connections',
      beside: 'the same without storage',
      measure: 'throughput',
      atLeast: 0.5,
      seen: betterThan(durable.series.get('create'), DURABLE, FAST, 'perSecond'),
    },
    {
      what: 'bulk 10,000, no storage',
      beside: 'bare Express',
      measure: 'processor time',
      atLeast: 1.3,
      seen: betterThan(plain.get('bulk-10000'), FAST, BASE),
    },
    {
      what: 'bulk 10,000 on disk',
      beside: 'parse, prepared inserts, stringify',
      measure: 'processor time',
      atLeast: 0.7,
      seen: betterThan(durable.series.get('bulk-10000'), DURABLE, INSERTS_AND_JSON),
    },
    {
      what: 'create rejected with 422',
      beside: 'bare Express, which accepts it',
      measure: 'processor time',
      atLeast: 0.9,
      seen: betterThan(plain.get('refused'), FAST, BASE),
    },
    {
      what: 'list of 1,000 in a box, of 100,000',
      beside: 'the query and stringify',
      measure: 'processor time',
      atLeast: 0.6,
      seen: betterThan(lists.get('box'), DURABLE, QUERY),
    },
    {
      what: 'first response after startup',
      beside: 'Express + express-openapi-validator',
      measure: 'time',
      atLeast: 2,
      seen: betterThan(starts, FAST, VALIDATOR),
    },
  ];
}

export const isMet = ({ seen, atLeast }: Target): boolean => seen !== undefined && seen.median >= atLeast;
