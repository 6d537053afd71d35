export { type Authenticate, acceptAnyKey, DEMO_PRINCIPAL, storedKeys } from './authenticate.ts';
export { type AppOptions, createApp } from './create-app.ts';
export { seedDemo } from './demo/seed.ts';
export { type ListenOptions, listen, type RunningServer } from './listen.ts';
export type { KeyScope, Principal } from './principal.ts';
export { openStore } from './store/open-store.ts';
export type { Store } from './store/store.ts';
