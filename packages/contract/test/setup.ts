import { fixSeed } from '../src/seed.ts';

fixSeed();
