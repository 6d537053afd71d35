import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, type Registry } from 'prom-client';

/** What workers and their primary say to each other about metrics. Other messages are not theirs. */
type Message =
  | { readonly wafermark: 'metrics?'; readonly id: number }
  | { readonly wafermark: 'metrics'; readonly id: number; readonly text: string }
  | { readonly wafermark: 'metrics'; readonly id: number; readonly error: string };

/** Adds up the metrics of all workers for the one that is asked for them. Called once in the primary process of a cluster. */
export function addUpMetrics(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker: Worker, message: unknown) => {
    if (!isMessage(message) || message.wafermark !== 'metrics?') return;
    const { id } = message;
    const reply = (answer: Message): void => {
      // One that has ended meanwhile needs no answer.
      if (worker.isConnected()) worker.send(answer);
    };
    all.clusterMetrics().then(
      (text) => reply({ wafermark: 'metrics', id, text }),
      (error: unknown) => reply({ wafermark: 'metrics', id, error: String(error) }),
    );
  });
}

/** The metrics of all workers together, in the Prometheus text format. For a worker whose primary calls `addUpMetrics`. */
export function metricsOfAll(own: Registry): () => Promise<string> {
  AggregatorRegistry.setRegistries(own);
  // Answers the primary when it adds up.
  new AggregatorRegistry();
  const waiting = new Map<number, PromiseWithResolvers<string>>();
  let count = 0;
  process.on('message', (message: unknown) => {
    if (!isMessage(message) || message.wafermark !== 'metrics') return;
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if ('text' in message) asked?.resolve(message.text);
    else asked?.reject(new Error(`The primary process has no metrics: ${message.error}`));
  });
  return () => {
    count += 1;
    const asked = Promise.withResolvers<string>();
    waiting.set(count, asked);
    process.send?.({ wafermark: 'metrics?', id: count } satisfies Message);
    return asked.promise;
  };
}

const isMessage = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'wafermark' in message;
