import type { OptimumRules } from "#gis/optimum/optimum-mine";
import { packRules } from "#gis/optimum/pack-rules";
import type { PolicyPack } from "#gis/policy/pack";

const most = { size: 10, seconds: 3600, schemes: 9 };

export const optimiseOptions = {
  pack: { type: "string", default: "xinzhou-2022" },
  region: { type: "string" },
  size: { type: "string", default: "6" },
  seconds: { type: "string", default: "60" },
  reduction: { type: "string" },
  share: { type: "string" },
  together: { type: "string", multiple: true },
  apart: { type: "string", multiple: true },
  waive: { type: "string", multiple: true },
  unverified: { type: "boolean", default: false },
  schemes: { type: "string", default: "0" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

interface Values {
  region?: string | undefined;
  size: string;
  seconds: string;
  reduction?: string | undefined;
  share?: string | undefined;
  together?: string[] | undefined;
  apart?: string[] | undefined;
  waive?: string[] | undefined;
  unverified: boolean;
  schemes: string;
}

export interface OptimiseOrder {
  region: string | undefined;
  rules: OptimumRules;
  seconds: number;
  schemes: number;
  withUnknown: boolean;
  /** pairs no farther apart may not stay two mines, m; null = not asked for */
  safetyM: number | null;
  /** mines as they were typed */
  together: [string, string][];
  apart: [string, string][];
}

/** What was asked for, or in Chinese which option cannot be read. */
export function orderOf(values: Values, pack: PolicyPack): OptimiseOrder | string {
  const own = packRules(pack);
  const { region, together = [], apart = [], waive = [], reduction, share } = values;
  const faults = [
    wholeFault("--size", values.size, 1, most.size),
    wholeFault("--seconds", values.seconds, 1, most.seconds),
    wholeFault("--schemes", values.schemes, 0, most.schemes),
    percentFault("--reduction", reduction),
    percentFault("--share", share),
    ...waive.map(waiveFault),
    ...together.map((text) => pairFault("--together", text)),
    ...apart.map((text) => pairFault("--apart", text)),
  ].filter((fault) => fault !== null);
  if (faults.length > 0) return faults.join("；");
  return {
    region,
    rules: {
      ...own,
      mostMembers: Number(values.size),
      mostLeftPercent: reduction === undefined ? own.mostLeftPercent : leftOf(reduction),
      mergedIsLargeOrMedium: own.mergedIsLargeOrMedium && !waive.includes("merged-class"),
      mustMergeHolds: own.mustMergeHolds && !waive.includes("must-merge"),
      share: share === undefined ? own.share : shareOf(share),
    },
    seconds: Number(values.seconds),
    schemes: Number(values.schemes),
    withUnknown: values.unverified,
    safetyM: waive.includes("safety-distance") ? null : safetyOf(pack),
    together: together.map(pairOf),
    apart: apart.map(pairOf),
  };
}

const leftOf = (reduction: string) => (reduction === "none" ? null : String(100 - Number(reduction)));

const shareOf = (percent: string) => (percent === "none" ? null : { percent, isInclusive: true });

function safetyOf(pack: PolicyPack): number | null {
  const parameter = pack.parameters.find(
    ({ key, clauseId }) => key === "safety.openpit_distance_m" && clauseId !== null,
  );
  return parameter ? Number(parameter.value) : null;
}

const waived = ["merged-class", "must-merge", "safety-distance"];

const waiveFault = (text: string) =>
  waived.includes(text) ? null : `--waive 须为 ${waived.join("、")}，不能是“${text}”`;

function pairOf(text: string): [string, string] {
  const [one = "", other = ""] = text.split(/[,，]/).map((part) => part.trim());
  return [one, other];
}

function pairFault(option: string, text: string): string | null {
  const parts = text.split(/[,，]/).filter((part) => part.trim() !== "");
  return parts.length === 2 ? null : `${option} 须为两座矿山，用逗号分开，不能是“${text}”`;
}

function wholeFault(option: string, text: string, least: number, greatest: number): string | null {
  const isIn = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= greatest;
  return isIn ? null : `${option} 须为 ${least} 至 ${greatest} 的整数，不能是“${text}”`;
}

function percentFault(option: string, text: string | undefined): string | null {
  const isIn =
    text === undefined || text === "none" || (/^\d{1,3}(\.\d)?$/.test(text) && Number(text) <= 100);
  return isIn ? null : `${option} 须为 0 至 100 的百分数（最多一位小数）或 none，不能是“${text}”`;
}
