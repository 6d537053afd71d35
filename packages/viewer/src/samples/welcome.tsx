import type { VNode } from 'preact';
import { href } from '../state/route.ts';

/** What stands beside the samples while none is chosen. */
export function Welcome(): VNode {
  return (
    <div class="welcome">
      <h1>Maps of measured values</h1>
      <p>Choose a sample to see its maps and numbers. Tick two or more to compare them, or to see them as a lot.</p>
      <p>
        Drop a file of measurements anywhere on this page, or <a href={href(['import'])}>choose one</a>. Nothing is
        stored before you have seen what is in it.
      </p>
    </div>
  );
}
