import type { VNode } from 'preact';

export function CompareView({ query }: { readonly query: URLSearchParams }): VNode {
  return <p>{query.toString()}</p>;
}
