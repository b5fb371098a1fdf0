import type { WorkingBreachFinding, ZoneOverlapFinding } from "#contract/breaches";
import { breachVerdictLabels, overlapRelationLabels } from "#gis/breaches/breach-text";
import { areaHaText, areaM2Text } from "#gis/measure/area-text";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { EmptyState } from "../ui/empty-state.tsx";
import { VirtualList } from "../ui/virtual-list.tsx";
import { breachColours, relationColours } from "./breach-colours.ts";

/** Two lines of text; the list must know it before it draws. */
const rowHeightPx = 48;
const heightPxOf = () => rowHeightPx;

const nothing = (
  <EmptyState
    title="没有这样的情形"
    hint="上方各项都为 0 的，是本行政区没有登记采动范围或矿区范围；否则换一个筛选，或选择上一级行政区。"
  />
);

interface WorkingListProps {
  findings: readonly WorkingBreachFinding[];
  onChoose: (finding: WorkingBreachFinding) => void;
}

export function WorkingList({ findings, onChoose }: WorkingListProps) {
  if (findings.length === 0) return nothing;
  return (
    <VirtualList
      label="越界采动"
      rows={findings}
      keyOf={({ id }) => id}
      heightPxOf={heightPxOf}
      render={(finding) => (
        <button type="button" className="kj-breach-row" onClick={() => onChoose(finding)}>
          <span className="kj-breach-name">{finding.workingName}</span>
          <span className="kj-breach-tag" style={{ background: breachColours[finding.verdict] }}>
            {breachVerdictLabels[finding.verdict]}
          </span>
          <span className="kj-hint">
            {finding.regionName} · 深 {finding.penetrationM.toFixed(2)} 米 · {areaM2Text(finding.outsideM2)}{" "}
            m²
            {finding.belowBottomM !== null && " · 疑似超深"}
            {finding.intrusions.length > 0 && " · 侵入他矿"}
            {finding.zoneOverlaps.length > 0 && " · 压占管控区"}
          </span>
        </button>
      )}
    />
  );
}

interface OverlapListProps {
  findings: readonly ZoneOverlapFinding[];
  onChoose: (finding: ZoneOverlapFinding) => void;
}

export function OverlapList({ findings, onChoose }: OverlapListProps) {
  if (findings.length === 0) return nothing;
  return (
    <VirtualList
      label="压占管控区"
      rows={findings}
      keyOf={({ id }) => id}
      heightPxOf={heightPxOf}
      render={(finding) => (
        <button type="button" className="kj-breach-row" onClick={() => onChoose(finding)}>
          <span className="kj-breach-name">{finding.mineName}</span>
          <span className="kj-breach-tag" style={{ background: relationColours[finding.relation] }}>
            {overlapRelationLabels[finding.relation]}
          </span>
          <span className="kj-hint">
            {zoneKindLabels[finding.kind]} · {finding.zoneName} · {areaHaText(finding.overlapM2)} 公顷 ·{" "}
            {(finding.share * 100).toFixed(2)}%
          </span>
        </button>
      )}
    />
  );
}
