import { areaM2Text } from "../measure/area-text.ts";
import type { BoundaryFigures } from "./boundary-figures.ts";

export const unityKeys = ["right", "plan", "subject", "system", "management"] as const;

/** One of 五统一 (矿权、规划、主体、系统、管理), as far as data say it. */
export interface UnityCheck {
  key: (typeof unityKeys)[number];
  label: string;
  verdict: "yes" | "no" | "unknown";
  text: string;
}

type Drawn = Pick<BoundaryFigures, "bodies" | "others" | "outsidePlanM2">;

/** 五统一 of a merged mine (domain JC-21): what stands in no register is 待核实, never supposed. */
export function fiveUnities(
  { bodies, others, outsidePlanM2 }: Drawn,
  subjectName: string | null,
): UnityCheck[] {
  return [
    {
      key: "right",
      label: "矿权统一",
      ...right(
        bodies,
        others.filter(({ isSliver }) => !isSliver),
      ),
    },
    { key: "plan", label: "规划统一", ...plan(outsidePlanM2) },
    {
      ...{ key: "subject", label: "主体统一" },
      ...(subjectName === null ? no("还没有选定整合主体") : yes(`整合主体为${subjectName}`)),
    },
    { key: "system", label: "系统统一", ...unknown("是否只有一个独立生产系统没有登记，待核实") },
    { key: "management", label: "管理统一", ...unknown("是否由一家生产经营单位统一管理没有登记，待核实") },
  ];
}

type Said = Pick<UnityCheck, "verdict" | "text">;
const yes = (text: string): Said => ({ verdict: "yes", text });
const no = (text: string): Said => ({ verdict: "no", text });
const unknown = (text: string): Said => ({ verdict: "unknown", text });

function right(bodies: number, others: readonly { name: string }[]): Said {
  if (others.length > 0) return no(`与${others.map(({ name }) => name).join("、")}的矿区范围重叠`);
  if (bodies > 1) return unknown(`新矿区范围分为 ${bodies} 块，能否只发一个采矿许可证待核实`);
  return yes("新矿区范围连成一块，不与他人矿区范围重叠");
}

function plan(outsideM2: number | null): Said {
  if (outsideM2 === null) return unknown("没有当日有效的集中开采区图层，是否符合规划待核实");
  return outsideM2 === 0
    ? yes("新矿区范围全部在集中开采区内")
    : no(`新矿区范围有 ${areaM2Text(outsideM2)} 平方米在集中开采区以外`);
}
