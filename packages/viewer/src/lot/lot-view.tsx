import type { VNode } from 'preact';

export function LotView({ query }: { readonly query: URLSearchParams }): VNode {
  return <p>{query.toString()}</p>;
}
