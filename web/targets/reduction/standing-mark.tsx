import type { TargetStanding } from "#gis/schemes/target-standing";
import { standingWords } from "#gis/schemes/target-words";

const signs: Record<TargetStanding, string> = { met: "✓", near: "≈", missed: "△", unknown: "?" };

/** Where a share stands to its target, by sign and word as well as by colour. */
export function StandingMark({ standing }: { standing: TargetStanding | null }) {
  if (standing === null) return null;
  return (
    <span className="kj-standing" data-standing={standing}>
      {signs[standing]} {standingWords[standing]}
    </span>
  );
}
