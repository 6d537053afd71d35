import { Wafermark } from '@wafermark/client';
import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import type { paths } from '@wafermark/generated/document/schema.ts';
import axios from 'axios';
import ky from 'ky';
import { ofetch } from 'ofetch';
import OpenAI from 'openai';
import createClient from 'openapi-fetch';
import { createHeyApi } from './hey-api.ts';

/** The limits of a call. */
export interface Limits {
  /** In milliseconds. */
  readonly timeout: number;
  readonly signal?: AbortSignal;
}

/** Creates an annotation, and returns the data as users of the client get it. */
export type Create = (limits: Limits) => Promise<unknown>;

/** A client used as documented, with its own defaults. */
export interface Peer {
  readonly name: string;
  readonly connect: (url: string) => Create | Promise<Create>;
}

export const KEY = 'bench-secret-key';
const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
const PATH = `/physical_samples/${SAMPLE}/annotations/`;
const json = { property_name: 'thickness', property_value: 25.1 };
const headers = { [API_KEY_HEADER]: KEY };

const signalOf = ({ timeout, signal }: Limits): AbortSignal =>
  signal === undefined ? AbortSignal.timeout(timeout) : AbortSignal.any([AbortSignal.timeout(timeout), signal]);

export const PEERS: readonly Peer[] = [
  {
    name: '@wafermark/client',
    connect: (baseUrl) => {
      const client = new Wafermark({ baseUrl, apiKey: KEY });
      return (limits) => client.annotations.create(SAMPLE, json, limits);
    },
  },
  {
    name: 'fetch',
    connect: (url) => async (limits) => {
      const init = { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' } };
      const response = await fetch(url + PATH, { ...init, body: JSON.stringify(json), signal: signalOf(limits) });
      if (!response.ok) throw Object.assign(new Error(response.statusText), { name: `status ${response.status}` });
      return response.json();
    },
  },
  {
    name: 'openapi-fetch',
    connect: (baseUrl) => {
      const client = createClient<paths>({ baseUrl, headers });
      return async (limits) => {
        const { data, error } = await client.POST('/physical_samples/{physical_sample_id}/annotations/', {
          params: { path: { physical_sample_id: SAMPLE } },
          body: json,
          signal: signalOf(limits),
        });
        if (error) throw Object.assign(new Error('error was returned'), { name: '{ error }' });
        return data;
      };
    },
  },
  { name: 'hey-api', connect: (baseUrl) => createHeyApi({ baseUrl, headers, json, sample: SAMPLE, signalOf }) },
  {
    name: 'axios',
    connect:
      (url) =>
      async ({ timeout, signal }) => {
        const { data } = await axios.post(url + PATH, json, { headers, timeout, ...(signal && { signal }) });
        return data;
      },
  },
  {
    name: 'ky',
    connect:
      (url) =>
      ({ timeout, signal }) =>
        ky.post(url + PATH, { json, headers, timeout, ...(signal && { signal }) }).json(),
  },
  {
    name: 'ofetch',
    connect:
      (url) =>
      ({ timeout, signal }) =>
        ofetch(url + PATH, { method: 'POST', body: json, headers, timeout, ...(signal && { signal }) }),
  },
  {
    name: 'openai',
    connect: (baseURL) => {
      const client = new OpenAI({ baseURL, apiKey: KEY, defaultHeaders: headers });
      return ({ timeout, signal }) => client.post(PATH, { body: json, timeout, ...(signal && { signal }) });
    },
  },
];
