import type { CodeCount } from "#contract/code-count";
import type { Call } from "#contract/endpoint";
import type { Region } from "#contract/regions";
import type { commitStaging } from "#contract/staging-commit";
import { regionNodes } from "../shell/region-nodes.ts";
import type { sentRules } from "./review-rule.ts";

type Order = Call<typeof commitStaging>["body"];

export type CommitFields = Order["defaults"] & { batchName: string; acceptWarnings?: string[] };

export const commonMinerals = [
  "菱镁矿",
  "铁矿",
  "煤",
  "铝土矿",
  "金矿",
  "石灰岩",
  "白云岩",
  "建筑石料用灰岩",
].map((value) => ({ value }));

/** A kind of warning with its number: what was ticked of another number is not ticked any more. */
export const warningKey = ({ code, count }: CodeCount) => `${code} ${count}`;

/** What is sent: what the person chose, as rules, and what to store where the file is silent. */
export function orderOf(
  fields: CommitFields,
  rules: ReturnType<typeof sentRules>,
  warnings: readonly CodeCount[],
): Order {
  const { batchName, acceptWarnings, mineral, holder, ...defaults } = fields;
  return {
    batchName,
    ...rules,
    acceptWarnings: warnings.filter((warning) => acceptWarnings?.includes(warningKey(warning))),
    // emptied again is not said
    defaults: { ...defaults, mineral: mineral || undefined, holder: holder || undefined },
  };
}

/** The file's name without its ending, as the name of the batch. */
export function batchNameOf(fileName: string): string {
  return fileName.replace(/\.[^.]+$/, "").slice(0, 100) || "导入";
}

/** 行政区 for a choice: each with the names above it, in the order of the tree. */
export function regionOptions(regions: readonly Region[]): { value: string; label: string }[] {
  const walk = (nodes: ReturnType<typeof regionNodes>, above: string): { value: string; label: string }[] =>
    nodes.flatMap(({ region, children }) => {
      const own = { value: region.code, label: `${above}${region.name}` };
      const inside = region.level === "county" ? `${region.name} / ` : "";
      return [...(/^\d{6}(\d{3})?$/.test(region.code) ? [own] : []), ...walk(children, inside)];
    });
  return walk(regionNodes(regions), "");
}
