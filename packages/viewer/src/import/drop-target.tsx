import type { VNode } from 'preact';

export function DropTarget(): VNode | null {
  return null;
}
