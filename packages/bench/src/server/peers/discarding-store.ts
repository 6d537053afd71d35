import type { Store } from '@wafermark/server';

/** A store that has every sample and stores nothing, to measure a request without its insert. */
export function discardingStore(): Store {
  const sample = (id: string) => ({ id, number: 1 });
  const nothing = async (): Promise<undefined> => undefined;
  async function* none(): AsyncGenerator<never> {}
  const reads = {
    findSample: async (_organisation: string, id: string) => sample(id),
    getAnnotation: nothing,
  };
  const transaction: Parameters<Parameters<Store['write']>[0]>[0] = {
    ...reads,
    insertSample: async (one) => sample(one.sample.id),
    updateSample: nothing,
    insertAnnotations: nothing,
    updateAnnotation: async (of, id, change) =>
      change({
        id,
        physical_sample_id: of.id,
        property_name: 'thickness',
        property_value: 25.1,
        property_unit: 'nm',
        char_source_type: null,
        coord_ref_frame: 'sample_relative',
        coord_units: 'mm',
        coord_x: 1.5,
        coord_y: 2,
        coord_z: null,
        data_id: null,
        annotation_metadata: null,
        last_updated: '2024-01-16T09:30:00.000Z',
        version: '1.2.0',
      }),
    deleteAnnotation: async () => true,
    undoChange: nothing,
    deleteImport: async () => ({ num_deleted: 0, has_more: false }),
    isEmpty: async () => false,
    clear: async () => {},
    answers: { find: nothing, keep: nothing },
  };
  return {
    // Cannot be opened in another thread: large bodies are processed on the event loop.
    url: undefined,
    description: 'nothing is stored',
    durability: 'nothing is stored',
    read: {
      ...reads,
      getSample: nothing,
      listSamples: none,
      listAnnotations: none,
      listValues: none,
      listChanges: none,
    },
    write: (work) => work(transaction),
    keys: {
      create: () => Promise.reject(new Error('No keys')),
      find: nothing,
      list: async () => [],
      revoke: nothing,
      rotate: nothing,
    },
    requests: { add: async () => ({ used: 1, left: 0 }) },
    ready: nothing,
    upkeep: {
      logBytes: () => 0,
      leaveCheckpointsTo: () => {},
      removeAbandonedBulks: async () => {},
      checkpoint: () => {},
      suspect: () => {},
      beforeClosing: () => {},
    },
    close: nothing,
  };
}
