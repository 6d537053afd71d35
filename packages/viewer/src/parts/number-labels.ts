import type { StatisticKey } from '@wafermark/wafermap';

/** Labels that say more than those of pictures, which have less room. */
const LONGER: Partial<Record<StatisticKey, string>> = {
  sd: '1σ (n − 1)',
  sdPercent: '1σ (n − 1) %',
  threeSd: '3σ (n − 1)',
  threeSdPercent: '3σ (n − 1) %',
};

/** What a statistic is called on the page. */
export const labelOf = ({ key, label }: { readonly key: StatisticKey; readonly label: string }): string =>
  LONGER[key] ?? label;
