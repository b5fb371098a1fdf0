import type { ZoneOverlapFinding } from "#contract/breaches";
import { overlapRelationLabels, overlapSentence } from "#gis/breaches/breach-text";
import { areaHaText, areaM2Text, areaMuText } from "#gis/measure/area-text";
import { FactList } from "../ui/fact-list.tsx";
import { zoneKindWords } from "../ui/mine-words.ts";
import { relationColours } from "./breach-colours.ts";

/** One mine on one zone: the conclusion phrase of an overlay report and its numbers. */
export function OverlapDetail({ finding }: { finding: ZoneOverlapFinding }) {
  const { relation, overlapM2, share, perPartM2 } = finding;
  return (
    <>
      <h2>{finding.mineName}</h2>
      <span className="kj-breach-tag" style={{ background: relationColours[relation] }}>
        {overlapRelationLabels[relation]}
      </span>
      <p className="kj-breach-conclusion">{overlapSentence(finding, finding.zoneName)}</p>
      {relation === "sliver" && (
        <p className="kj-hint">重叠极窄，疑似两个图层套合误差：照实列出，不计入压占数。</p>
      )}
      <h3>事实</h3>
      <FactList
        facts={[
          ["管控区", `${zoneKindWords[finding.kind]} · ${finding.zoneName}`],
          ["级别", finding.zoneLevel ?? "—"],
          ["数据版本", `${finding.layerEdition}（${finding.layerState === "final" ? "正式" : "临时"}）`],
          ["重叠面积", `${areaHaText(overlapM2)} 公顷（${areaMuText(overlapM2)} 亩）`],
          ["占矿区比例", `${(share * 100).toFixed(2)}%`],
          ["各部分", perPartM2.map((m2, index) => `第 ${index + 1} 部分 ${areaM2Text(m2)} m²`).join("；")],
          ["许可证号", finding.licenceNumber ?? "—"],
          ["县区", finding.regionName],
          ["面积口径", "椭球面积（TD/T 1055）"],
        ]}
      />
      <h3>依据</h3>
      <p className="kj-hint">
        位于生态保护红线和各类保护区内的矿山，按保护区主管部门意见办理（忻政办发〔2022〕58号
        三（二）1（4））；压占不当然导致关闭。
      </p>
    </>
  );
}
