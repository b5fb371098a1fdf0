import type { GapLand } from "#contract/scheme-boundaries";
import { areaHaText, areaM2Text } from "#gis/measure/area-text";

type Piece = GapLand["pieces"][number];

export const verdictWords = { yes: "满足", no: "不满足", unknown: "待核实" } as const;
export const verdictTones = { yes: "met", no: "missed", unknown: "warn" } as const;

/** 0.6123 公顷（6123.45 平方米），占 12.34% */
export function pieceText({ areaM2, sharePercent, widthM }: Piece): string {
  const share = sharePercent === null ? "" : `，占新矿区范围 ${sharePercent}%`;
  return `${areaHaText(areaM2)} 公顷（${areaM2Text(areaM2)} 平方米）${share}，最宽 ${widthM.toFixed(2)} 米`;
}

/** What the group comes to with its gap land. */
export function gapSummary({ pieces, gapM2, mergedM2, startFigures }: GapLand): string {
  const merged = `成员加夹缝 ${areaHaText(mergedM2)} 公顷`;
  const bodies = startFigures
    ? `，${startFigures.bodies > 1 ? `分为 ${startFigures.bodies} 块` : "连成一块"}`
    : "";
  return pieces.length === 0
    ? `成员之间没有夹缝；${merged}${bodies}`
    : `夹缝 ${pieces.length} 块，共 ${areaHaText(gapM2)} 公顷；${merged}${bodies}`;
}

/** Why a reason is asked for before a piece is passed on; empty where all is met and known. */
export function openPoints({ tests, isSliver }: Piece, doubts: readonly string[]): string[] {
  return [
    ...tests.filter(({ verdict }) => verdict !== "yes").map(({ text }) => text),
    ...(isSliver ? ["这块地很窄，疑似套合误差"] : []),
    ...doubts,
  ];
}
