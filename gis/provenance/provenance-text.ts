import { areaMethodWords, distanceMethodWords } from "../methods/method-names.ts";

type InputKind = "mine" | "boundary" | "reserve" | "survey" | "working" | "zone" | "zone_layer";

/** A record that a result rests on, by its version. */
export interface InputRecord {
  kind: InputKind;
  version: number;
  mineId: string | null;
}

const inputKinds: readonly InputKind[] = [
  "boundary",
  "reserve",
  "mine",
  "survey",
  "working",
  "zone",
  "zone_layer",
];

const inputLabels: Record<InputKind, string> = {
  mine: "登记信息",
  boundary: "边界",
  reserve: "储量",
  survey: "现场调查",
  working: "采动范围",
  zone: "管控区",
  zone_layer: "管控图层",
};

/** Why two runs differ, or a run may no longer hold. */
const reasonLabels = {
  engine: "引擎更新",
  data: "登记数据变化",
  parameters: "参数或政策包变化",
} as const;

/** Records with their versions; mine by mine, with its name, where they are of several mines. */
export function inputsText(inputs: readonly InputRecord[], nameOf: (mineId: string) => string): string {
  const owners = [...new Set(inputs.map(({ mineId }) => mineId))];
  const several = owners.filter((mineId) => mineId !== null).length > 1;
  if (!several) return versionTexts(inputs).join(" · ");
  return owners
    .map((owner) => {
      const versions = versionTexts(inputs.filter(({ mineId }) => mineId === owner)).join("、");
      return owner === null ? versions : `${nameOf(owner)}：${versions}`;
    })
    .join("；");
}

function versionTexts(inputs: readonly InputRecord[]): string[] {
  return inputKinds.flatMap((kind) => {
    const versions = inputs.filter((input) => input.kind === kind).map(({ version }) => version);
    return versions.length === 0 ? [] : [`${inputLabels[kind]}版本 ${versions.join("、")}`];
  });
}

/** A record whose version two runs see differently; null where a run did not know it. */
export interface InputChange {
  kind: InputKind;
  mineId: string | null;
  before: number | null;
  after: number | null;
}

/** Why a verdict changed, with the records that moved on, in one line. */
export function reasonText(
  { reasons, inputs }: { reasons: readonly (keyof typeof reasonLabels)[]; inputs: readonly InputChange[] },
  nameOf: (mineId: string) => string,
): string {
  const labels = reasons.map((reason) => {
    const records = reason === "data" ? recordTexts(inputs, nameOf).join("、") : "";
    return reasonLabels[reason] + (records && `（${records}）`);
  });
  return labels.join("；");
}

/** One record given up and another taken of the same kind and mine is a replacement. */
function recordTexts(inputs: readonly InputChange[], nameOf: (mineId: string) => string): string[] {
  const texts = inputs.map((input) => {
    const { kind, mineId, before, after } = input;
    const owner = mineId === null ? "" : nameOf(mineId);
    if (before !== null && after !== null) return `${owner}${inputLabels[kind]} ${before}→${after}`;
    const isReplaced = inputs.some(
      (other) =>
        other.kind === kind &&
        other.mineId === mineId &&
        (other.before === null) === (before !== null) &&
        (other.after === null) === (after !== null),
    );
    if (isReplaced) return `${owner}${inputLabels[kind]}已更换`;
    return `${owner}${inputLabels[kind]}${before === null ? "新增" : "不再采用"}`;
  });
  return [...new Set(texts)];
}

/** What a run was computed with in one line: engine and version of the register. */
export function engineText(run: { engineVersion: string | null; dataVersion: number }): string {
  return `引擎 ${run.engineVersion ?? "未记录"} · 数据版本 ${run.dataVersion}`;
}

/** Why a run may no longer hold, as a warning; null when it holds. */
export function staleText(reasons: readonly ("data" | "engine")[]): string | null {
  if (reasons.length === 0) return null;
  const causes = [
    reasons.includes("engine") ? "引擎已更新" : "",
    reasons.includes("data") ? "登记数据已更新" : "",
  ].filter((cause) => cause !== "");
  return `${causes.join("，")}，结论可能变化，建议重算。`;
}

const numberLabels: Record<string, string> = {
  distanceM: "边界最近距离",
  groundM2: "重叠、缝隙面积",
  gapWidthM: "缝隙最宽处",
  officialAreaM2: "矿区面积",
  totalAreaM2: "整合组总面积",
  outsideM2: "越界面积",
  penetrationM: "越界深度",
  azimuthDeg: "越界方位角",
  areaM2: "侵入、压占面积",
  overlapM2: "压占面积",
  perPartM2: "各部分压占面积",
};

/** Each number of a run with its method, one line a number. */
export function methodLines(methods: Readonly<Record<string, string>>): string[] {
  const words: Record<string, { label: string }> = { ...areaMethodWords, ...distanceMethodWords };
  return Object.entries(methods).map(
    ([number, method]) => `${numberLabels[number] ?? number}：${words[method]?.label ?? method}`,
  );
}

/** What a run left unjudged and somebody has to verify, by its counts; null when it judged everything. */
export function unjudgedText(summary: Readonly<Record<string, number>> | null): string | null {
  const { notForDecision = 0, missingBoundary = 0 } = summary ?? {};
  const reasons = [
    notForDecision > 0 ? `${notForDecision} 处坐标系不是 2000 国家大地坐标系，不可用于判定` : "",
    missingBoundary > 0 ? `${missingBoundary} 座矿山没有登记矿区范围` : "",
  ].filter((reason) => reason !== "");
  return reasons.length === 0 ? null : `待核实：${reasons.join("；")}。均未参加判定。`;
}
