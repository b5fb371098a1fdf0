import type { ReactNode } from "react";
import type { WorkingBreachFinding } from "#contract/breaches";
import { getZone } from "#contract/zones";
import { breachVerdictAdvice, breachVerdictLabels, directionText } from "#gis/breaches/breach-text";
import { workingSourceLabels } from "#gis/breaches/working-source";
import { areaM2Text, areaMuText } from "#gis/measure/area-text";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { call } from "../client/call.ts";
import { boundaryOn } from "../methods/boundary-on.ts";
import { FactList } from "../ui/fact-list.tsx";
import { breachColours } from "./breach-colours.ts";
import { DepthMethods, OutsideMethods, SharedMethods } from "./finding-methods.tsx";

interface WorkingDetailProps {
  finding: WorkingBreachFinding;
  /** k of the tolerance test, as the run used it */
  toleranceFactor: number;
  /** 1σ of licence corners, m, as the run used it */
  licenceSigmaM: number;
  /** day the run was judged for */
  asOf: string;
}

/** One working against its licence: facts, the tolerance test in numbers, and what makes it graver. */
export function WorkingDetail({ finding, toleranceFactor, licenceSigmaM, asOf }: WorkingDetailProps) {
  const { verdict, toleranceM, penetrationM } = finding;
  return (
    <>
      <h2>{finding.workingName}</h2>
      <span className="kj-breach-tag" style={{ background: breachColours[verdict] }}>
        {breachVerdictLabels[verdict]}
      </span>
      <p className="kj-breach-conclusion">{breachVerdictAdvice[verdict]}以主管部门认定为准。</p>
      <h3>容差判定</h3>
      {verdict === "no_licence" ? (
        <p>没有对应的采矿许可证，不作容差判定。</p>
      ) : (
        <p className="kj-breach-test">
          最大越界深度 <strong>{penetrationM.toFixed(2)} 米</strong> {penetrationM > toleranceM ? "＞" : "≤"}{" "}
          允许误差 t = {toleranceFactor}·√(σ采动² + σ界址²) = <strong>{toleranceM.toFixed(2)} 米</strong>
          （σ采动 = {finding.sigmaM} 米，σ界址 = {licenceSigmaM} 米）
          <DepthMethods finding={finding} asOf={asOf} />
        </p>
      )}
      <h3>事实</h3>
      <FactList facts={factsOf(finding)} />
      <Aggravation finding={finding} asOf={asOf} />
    </>
  );
}

function factsOf(finding: WorkingBreachFinding): (readonly [string, ReactNode])[] {
  const { outsideM2, azimuthDeg, belowBottomM } = finding;
  return [
    [
      "越界面积",
      <>
        {areaM2Text(outsideM2)} 平方米（{areaMuText(outsideM2)} 亩）
        <OutsideMethods finding={finding} />
      </>,
    ],
    ["越界方向", azimuthDeg === null ? "—" : directionText(azimuthDeg)],
    ["超深", belowBottomM === null ? "未发现" : `疑似超深 ${belowBottomM.toFixed(2)} 米`],
    ["对应矿山", finding.mineName ?? "无"],
    ["许可证号", finding.licenceNumber ?? "—"],
    ["所在地", finding.regionName],
    ["测量方式", workingSourceLabels[finding.source as keyof typeof workingSourceLabels] ?? finding.source],
    ["观测日期", finding.observedOn],
    ["面积口径", "椭球面积（TD/T 1055）"],
  ];
}

function Aggravation({ finding, asOf }: Pick<WorkingDetailProps, "finding" | "asOf">) {
  const { intrusions, zoneOverlaps, outside, workingName } = finding;
  if (intrusions.length === 0 && zoneOverlaps.length === 0) return null;
  return (
    <>
      <h3>加重情节</h3>
      <ul className="kj-breach-grave">
        {intrusions.map(({ mineId, mineName, areaM2 }) => (
          <li key={mineId}>
            侵入他人矿区：{mineName}，{areaM2Text(areaM2)} 平方米
            <SharedMethods
              title={`${workingName} 侵入${mineName} ${areaM2Text(areaM2)} 平方米`}
              outside={outside}
              other={() => boundaryOn(mineId, asOf)}
            />
          </li>
        ))}
        {zoneOverlaps.map(({ zoneId, kind, zoneName, areaM2 }) => (
          <li key={zoneId}>
            越界部分压占{zoneKindLabels[kind]}“{zoneName}”，{areaM2Text(areaM2)} 平方米
            <SharedMethods
              title={`${workingName} 压占${zoneName} ${areaM2Text(areaM2)} 平方米`}
              outside={outside}
              other={async () => (await call(getZone, { params: { id: zoneId } })).shape}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
