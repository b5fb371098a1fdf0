import { changeText } from "#gis/reduction/change-text";
import { askedText } from "#gis/schemes/target-words";
import { openView } from "../drill.ts";
import { DrillButton } from "../drill-button.tsx";
import { StandingMark } from "./standing-mark.tsx";
import { useReduction } from "./use-reduction.ts";
import "./reduction.css";

/** 压减 in a line below the other numbers: share, target, standing and from which day. */
export function ReductionKpi({ regionCode }: { regionCode: string }) {
  const { data, error } = useReduction(regionCode);
  if (error) return <p className="kj-reduction-kpi">压减：{error.message}</p>;
  if (!data) return null;
  const { proven, before, after, ways } = data.targeted;
  const unclear = ways.unrecorded + ways.unexplained;
  return (
    <p className="kj-reduction-kpi">
      <DrillButton label="压减" onDrill={() => openView("reduction")}>
        砂石土类矿山 <strong>{changeText(proven.percent)}</strong>
      </DrillButton>{" "}
      <StandingMark standing={proven.standing} />
      <span className="kj-kpi-hint">
        {before} → {after} 座，自 {data.baseline}
        {data.target && `，目标压减 ${askedText(data.target)}`}
        {unclear > 0 && `；${unclear} 座增减没有依据，待核对`}
      </span>
    </p>
  );
}
