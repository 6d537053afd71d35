export { type AppOptions, createApp } from './create-app.ts';
export { seedDemo } from './demo/seed.ts';
export { DEMO_PRINCIPAL, type KeyScope, type Principal } from './domain/principal.ts';
export { principalFaults } from './domain/principal-faults.ts';
export { type Authenticate, acceptAnyKey, storedKeys } from './http/authenticate.ts';
export { type ListenOptions, listen, type RunningServer } from './listen.ts';
export { openStore } from './store/open-store.ts';
export { type OpenOptions, OpenStoreError, type Store } from './store/store.ts';
export { createEngine, type EngineName, type ValidationEngine } from './validation/engine.ts';
