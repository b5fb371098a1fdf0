import type { Reply } from "#contract/endpoint";
import { mineStatuses } from "#contract/mines";
import type { getOverview } from "#contract/targets";
import { dispositionCodes, dispositionLabel } from "#gis/lists/disposition";
import { productionClasses, productionClassLabels } from "#gis/quota/production-class";
import { statusLabels } from "../mines/mine-labels.ts";

type Facets = Pick<Reply<typeof getOverview>, "minerals" | "classes" | "statuses" | "dispositions">;
type Facet = keyof Facets;

export interface FacetCount {
  facet: Facet;
  key: string;
  count: number;
}

const named: Record<Exclude<Facet, "minerals">, [key: string, label: string][]> = {
  classes: [
    ...productionClasses.map((key): [string, string] => [key, productionClassLabels[key]]),
    ["unknown", "规模不明"],
  ],
  statuses: [
    ...mineStatuses.map((key): [string, string] => [key, statusLabels[key]]),
    ["unknown", "当日状态未留存"],
  ],
  dispositions: [
    ...dispositionCodes.map((key): [string, string] => [key, dispositionLabel(key)]),
    ["none", "未列入处置"],
  ],
};

/** The counts of each facet in Chinese: minerals from most to fewest, the others in their usual order. */
export function facetsOf(counts: readonly FacetCount[]): Facets {
  const inOrder = (facet: Exclude<Facet, "minerals">) =>
    named[facet].flatMap(([key, label]) => {
      const found = counts.find((count) => count.facet === facet && count.key === key);
      return found ? [{ key, label, count: found.count }] : [];
    });
  const minerals = counts
    .filter(({ facet }) => facet === "minerals")
    .map(({ key, count }) => ({ key, label: key, count }))
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key, "zh"));
  return {
    minerals,
    classes: inOrder("classes"),
    statuses: inOrder("statuses"),
    dispositions: inOrder("dispositions"),
  };
}
