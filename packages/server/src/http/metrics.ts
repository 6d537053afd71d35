import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Upkeep } from '../store/store.ts';
import { metricsOfAll } from './cluster-metrics.ts';
import type { Gate } from './gate.ts';

/** Upper bounds of the duration buckets, in seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export interface Metrics {
  measure(operation: string, status: number, seconds: number): void;
  /** Counts a request shed because of overload. */
  shed(): void;
  readonly contentType: string;
  /** The metrics in the Prometheus text format. */
  text(): Promise<string>;
}

/** @param isWorker Whether the metrics are those of all workers of a cluster. */
export function createMetrics(upkeep: Upkeep, gate: Pick<Gate, 'inFlight' | 'waiting'>, isWorker = false): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const duration = new Histogram({
    name: 'wafermark_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its response, by operation and status code',
    labelNames: ['operation', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const shed = new Counter({
    name: 'wafermark_requests_shed_total',
    help: 'Requests shed with 503 because of overload',
    registers,
  });
  gauge('wafermark_requests_in_flight', 'Requests in progress or waiting', () => gate.inFlight);
  gauge('wafermark_requests_waiting', 'Requests that wait for others to finish', () => gate.waiting);
  gauge('wafermark_write_ahead_log_bytes', 'Size of the write-ahead log of the database', () => upkeep.logBytes());

  function gauge(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }

  return {
    measure: (operation, status, seconds) => duration.observe({ operation, status }, seconds),
    shed: () => shed.inc(),
    contentType: register.contentType,
    text: isWorker ? metricsOfAll(register) : () => register.metrics(),
  };
}
