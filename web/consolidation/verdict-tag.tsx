import type { MineVerdict } from "#gis/consolidation/candidate";
import { verdictLabels } from "#gis/consolidation/condition-text";
import { verdictColours } from "./candidate-colours.ts";
import "./verdict.css";

/** A verdict in words on its colour, with 临界 and 双小 beside it where they hold. */
export function VerdictTag({ verdict }: { verdict: MineVerdict }) {
  return (
    <span className="kj-verdict-tags">
      <span className="kj-verdict-tag" style={{ background: verdictColours[verdict.verdict] }}>
        {verdictLabels[verdict.verdict]}
      </span>
      {verdict.critical && (
        <span className="kj-verdict-mark" title="有条件在限值的误差范围内，须实地测量">
          临界
        </span>
      )}
      {verdict.bothSmall && (
        <span className="kj-verdict-mark" title="本矿和相邻矿山都是小矿">
          双小
        </span>
      )}
    </span>
  );
}
