/** 分类处置 vocabulary shared by all policies (domain 1.6.1). */
export const dispositionCodes = [
  "close_ban",
  "exit_guided",
  "merge",
  "merge_subject",
  "upgrade",
  "keep",
  "new",
  "pending",
] as const;
export type DispositionCode = (typeof dispositionCodes)[number];

/** How a disposition is named and drawn. */
export interface DispositionLook {
  label: string;
  color: string;
  line: "solid" | "thick" | "dashed";
  hatched: boolean;
}

/** General label and map look of each disposition: closed dark red hatch, exit orange, merge violet, new dashed cyan … */
export const dispositionLooks: Record<DispositionCode, DispositionLook> = {
  close_ban: { label: "关闭取缔", color: "#8b1a1a", line: "solid", hatched: true },
  exit_guided: { label: "引导退出", color: "#e07b1f", line: "solid", hatched: false },
  merge: { label: "整合重组", color: "#7a4fa3", line: "solid", hatched: false },
  merge_subject: { label: "整合主体", color: "#7a4fa3", line: "thick", hatched: false },
  upgrade: { label: "升级改造", color: "#2a6fbb", line: "solid", hatched: false },
  keep: { label: "单独保留", color: "#2f8f4e", line: "solid", hatched: false },
  new: { label: "配置新建", color: "#0fa3b1", line: "dashed", hatched: false },
  pending: { label: "待核", color: "#8c8c8c", line: "solid", hatched: false },
};

const packLabels: Record<string, Partial<Record<DispositionCode, string>>> = {
  "xinzhou-2022": {
    exit_guided: "到期/采完关闭退出",
    merge: "参与整合",
    merge_subject: "整合保留主体",
    new: "公开出让新设",
  },
};

/** Label of a disposition in the words of a policy pack, or in general words where the pack has none of its own. */
export function dispositionLabel(code: DispositionCode, packId: string | null = null): string {
  return packLabels[packId ?? ""]?.[code] ?? dispositionLooks[code].label;
}

export const dispositionLayers = ["suggested", "decided", "approved"] as const;
export type DispositionLayer = (typeof dispositionLayers)[number];
export const dispositionLayerLabels: Record<DispositionLayer, string> = {
  suggested: "系统建议",
  decided: "县级决定",
  approved: "市级核准",
};

/** The disposition that stands: approved before decided before suggested; null when no layer holds one. */
export function standingDisposition(
  held: Record<DispositionLayer, DispositionCode | null>,
): { code: DispositionCode; layer: DispositionLayer } | null {
  for (const layer of dispositionLayers.toReversed()) {
    const code = held[layer];
    if (code !== null) return { code, layer };
  }
  return null;
}
