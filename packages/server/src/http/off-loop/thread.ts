import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../store/open-store.ts';
import { createEngine } from '../../validation/engine.ts';
import type { ThreadSettings } from './messages.ts';
import { serveJobs } from './serve-jobs.ts';

/** The thread behind `startOffLoop`. */

// `startOffLoop` passes exactly these.
const { url, validation } = workerData as ThreadSettings;
const store = await openStore(url, { create: false });
const engine = await createEngine(validation);
// Ends this thread only.
if (parentPort !== null) serveJobs(parentPort, store, engine, () => process.exit());
