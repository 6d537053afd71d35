import type { VNode } from 'preact';

export function ImportView(): VNode {
  return <p>Import</p>;
}
