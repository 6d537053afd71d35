import { COMMAND } from './cli/command.ts';
import { ANSWERS } from './client/answers.ts';
import { REQUESTS } from './client/requests.ts';
import type { Drift } from './drift.ts';
import { CONTROLS } from './others/controls.ts';
import { DOCS } from './others/docs.ts';
import { GENERATED } from './others/generated.ts';
import { SECOND_RING } from './others/second-ring.ts';
import { ACCESS } from './server/access.ts';
import { BODIES } from './server/bodies.ts';
import { BULKS } from './server/bulks.ts';
import { COMMITS } from './server/commits.ts';
import { CONNECTIONS } from './server/connections.ts';
import { LISTS } from './server/lists.ts';
import { OFF_THE_LOOP } from './server/off-loop.ts';
import { PROTOCOL } from './server/protocol.ts';
import { READING } from './server/reading.ts';
import { REPETITION } from './server/repetition.ts';
import { STORAGE } from './server/storage.ts';
import { STREAMS } from './server/streams.ts';
import { UNITS } from './server/units.ts';
import { VALUES } from './server/values.ts';
import { VERSIONS } from './server/versions.ts';
import { OPERATION_DRIFTS } from './spec/operations.ts';
import { RULE_DRIFTS } from './spec/rules.ts';
import { SCHEMA_DRIFTS } from './spec/schemas.ts';

/** Every drift of the campaign, and the controls. */
export const DRIFTS: readonly Drift[] = [
  ...VALUES,
  ...ACCESS,
  ...PROTOCOL,
  ...BODIES,
  ...LISTS,
  ...VERSIONS,
  ...REPETITION,
  ...UNITS,
  ...COMMITS,
  ...BULKS,
  ...STORAGE,
  ...READING,
  ...STREAMS,
  ...OFF_THE_LOOP,
  ...CONNECTIONS,
  ...COMMAND,
  ...REQUESTS,
  ...ANSWERS,
  ...OPERATION_DRIFTS,
  ...SCHEMA_DRIFTS,
  ...RULE_DRIFTS,
  ...GENERATED,
  ...DOCS,
  ...SECOND_RING,
  ...CONTROLS,
];
