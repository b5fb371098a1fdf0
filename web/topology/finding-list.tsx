import type { TopologyFindingRow } from "#contract/topology";
import { areaM2Text } from "#gis/measure/area-text";
import { decisionStateLabels, topologyDecisionLabels } from "#gis/topology/decision";
import { topologyKindLabels } from "#gis/topology/topology-text";
import { EmptyState } from "../ui/empty-state.tsx";
import { VirtualList } from "../ui/virtual-list.tsx";
import { stateColours, topologyColours } from "./topology-colours.ts";

/** Two lines of text; the list must know it before it draws. */
const rowHeightPx = 50;
const heightPxOf = () => rowHeightPx;

interface FindingListProps {
  findings: readonly TopologyFindingRow[];
  onChoose: (finding: TopologyFindingRow) => void;
  /** the last row came into sight */
  onEnd: () => void;
}

/** Findings, the largest first, each with both mines, measures and what was decided. */
export function FindingList({ findings, onChoose, onEnd }: FindingListProps) {
  if (findings.length === 0)
    return <EmptyState title="没有这样的问题" hint="换一个筛选，放宽面积或宽度范围，或选择上一级行政区。" />;
  return (
    <VirtualList
      label="拓扑问题"
      rows={findings}
      keyOf={({ id }) => id}
      heightPxOf={heightPxOf}
      onEnd={onEnd}
      render={(finding) => (
        <button type="button" className="kj-topology-row" onClick={() => onChoose(finding)}>
          <span className="kj-topology-name">{sidesText(finding)}</span>
          <span className="kj-topology-tag" style={{ background: topologyColours[finding.kind] }}>
            {topologyKindLabels[finding.kind].replace(/（.*）/, "")}
          </span>
          <span className="kj-hint">{measuresText(finding)}</span>
          <span className="kj-topology-state" style={{ color: stateColours[finding.state] }}>
            {stateText(finding)}
          </span>
        </button>
      )}
    />
  );
}

/** Both mines, or the two parts of one. */
export function sidesText({ a, b }: Pick<TopologyFindingRow, "a" | "b">): string {
  if (a.part !== null && b.part !== null) return `${a.name} 第 ${a.part}、${b.part} 采区`;
  return `${a.name} — ${b.name}`;
}

/** Area and width, for a gap from its narrowest to its widest place. */
export function measuresText({ areaM2, widthM, leastWidthM }: TopologyFindingRow): string {
  const [least, most] = [metres(leastWidthM ?? widthM), metres(widthM)];
  const width = least === most ? most : `${least}～${most}`;
  return `${areaM2Text(areaM2)} m² · 宽 ${width} 米`;
}

/** What was decided, and whether it still stands. */
export function stateText({ state, decision }: Pick<TopologyFindingRow, "state" | "decision">): string {
  if (!decision) return decisionStateLabels.open;
  const label = topologyDecisionLabels[decision.decision];
  return state === "review" ? `${decisionStateLabels.review}（原：${label}）` : label;
}

const metres = (m: number) => m.toFixed(m < 0.1 ? 3 : 2);
