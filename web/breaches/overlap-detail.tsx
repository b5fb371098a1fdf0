import type { ZoneOverlapFinding } from "#contract/breaches";
import { listPacks } from "#contract/consolidation";
import { overlapRelationLabels, overlapSentence } from "#gis/breaches/breach-text";
import { areaHaText, areaM2Text, areaMuText } from "#gis/measure/area-text";
import type { SliverRule } from "#gis/measure/sliver";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { useEndpoint } from "../client/use-endpoint.ts";
import { ClauseQuote } from "../ui/clause-quote.tsx";
import { FactList } from "../ui/fact-list.tsx";
import { relationColours } from "./breach-colours.ts";
import { OverlapMethods, OverlapPartMethods } from "./finding-methods.tsx";

/** 位于生态红线和各类保护区内的，按主管部门意见办理 */
const overlapClauseId = "3-2-1-4";

interface OverlapDetailProps {
  finding: ZoneOverlapFinding;
  packId: string;
  /** day the run was judged for */
  asOf: string;
  /** what the run took for a sliver */
  rule: SliverRule;
}

/** One mine on one zone: the conclusion phrase of an overlay report and its numbers. */
export function OverlapDetail({ finding, packId, asOf, rule }: OverlapDetailProps) {
  const packs = useEndpoint(listPacks, {}, { staleTimeMs: 600_000 });
  const pack = packs.data?.items.find(({ id }) => id === packId);
  const clause = pack?.clauses.find(({ id }) => id === overlapClauseId);
  const { relation, overlapM2, share } = finding;
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
          ["管控区", `${zoneKindLabels[finding.kind]} · ${finding.zoneName}`],
          ["级别", finding.zoneLevel ?? "—"],
          ["数据版本", `${finding.layerEdition}（${finding.layerState === "final" ? "正式" : "临时"}）`],
          [
            "重叠面积",
            <>
              {areaHaText(overlapM2)} 公顷（{areaMuText(overlapM2)} 亩）
              <OverlapMethods finding={finding} rule={rule} />
            </>,
          ],
          ["占矿区比例", `${(share * 100).toFixed(2)}%`],
          ["各部分", <PartOverlaps key="parts" finding={finding} asOf={asOf} />],
          ["许可证号", finding.licenceNumber ?? "—"],
          ["所在地", finding.regionName],
          ["面积口径", "椭球面积（TD/T 1055）"],
        ]}
      />
      <h3>依据</h3>
      {pack && clause && <ClauseQuote pack={pack} clause={clause} />}
      <p className="kj-hint">压占不当然导致关闭：须征求管控区主管部门意见，由主管部门决定。</p>
    </>
  );
}

/** What each part of the mine has on the zone; a mine of one part has told it already. */
function PartOverlaps({ finding, asOf }: Pick<OverlapDetailProps, "finding" | "asOf">) {
  const { perPartM2 } = finding;
  return perPartM2.map((m2, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place
    <div key={index}>
      第 {index + 1} 部分 {areaM2Text(m2)} m²
      {perPartM2.length > 1 && m2 > 0 && <OverlapPartMethods finding={finding} part={index} asOf={asOf} />}
    </div>
  ));
}
