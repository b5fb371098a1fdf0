import { checkItem } from "../check/check-item.ts";
import type { LonLat, TracedPart } from "../check/traced-item.ts";
import type { Issue } from "../issue.ts";
import { issueSentence } from "../issue-sentence.ts";
import { latOf, lonOf } from "../measure/positions.ts";
import type { GroupBoundary } from "../schemes/group-boundary.ts";
import { type CornerRef, openRing } from "./corner-ref.ts";
import { type NumberedCorner, numberedCorners } from "./numbered-corners.ts";

/** What is wrong with a boundary as it stands; an error keeps it from being saved. */
export interface BoundaryFault {
  severity: "error" | "warning";
  /** with the corner it is at, as J5：…, and how to mend it */
  text: string;
  corner: CornerRef | null;
}

/** The 坐标规范性检查 of a boundary being drawn, each fault by the number that its corner has in the table. */
export function boundaryFaults(boundary: GroupBoundary, zone: number): BoundaryFault[] {
  const corners = numberedCorners(boundary, zone);
  const parts = boundary.parts.map((_, part) => tracedPart(boundary, part, corners));
  const issues = checkItem({
    ...{ place: {}, datum: "CGCS2000", datumText: null, parts, shape: null },
    ...{ areaM2: 0, declaredAreaM2: null, declaredAreaText: null },
  });
  return issues.filter(isFault).map((issue) => faultOf(issue, corners));
}

/** 采区 that share an edge are drawn so on purpose, as each has elevations of its own. */
const isFault = ({ code, context }: Issue) => code !== "E07" || context.kind !== "edge";

function tracedPart({ parts }: GroupBoundary, part: number, corners: readonly NumberedCorner[]): TracedPart {
  const { rings = [], topM = null, bottomM = null } = parts[part] ?? {};
  return {
    ...{ number: part + 1, name: `采区 ${part + 1} `, line: null },
    topM: topM === null ? null : Number(topM),
    bottomM: bottomM === null ? null : Number(bottomM),
    rings: rings.map((stored, ring) => ({
      ...{ number: ring + 1, brokenClosure: false },
      role: ring === 0 ? "outer" : "hole",
      points: openRing(stored).map((place, corner) => ({
        at: [lonOf(place), latOf(place)] satisfies LonLat,
        name: nameAt(corners, { part, ring, corner }),
        line: null,
      })),
    })),
  };
}

const nameAt = (corners: readonly NumberedCorner[], at: CornerRef) =>
  corners.find(({ ref }) => ref.part === at.part && ref.ring === at.ring && ref.corner === at.corner)?.name ??
  null;

function faultOf(issue: Issue, corners: readonly NumberedCorner[]): BoundaryFault {
  const { part, pointName } = issue.place;
  const corner = cornerOf(issue, corners);
  const where = pointName ?? corner?.name ?? (part === undefined ? "" : `采区 ${part}`);
  const said = issueSentence({ ...issue, place: {} });
  return {
    // an elevation band upside down is a doubt of a file that is read, and a mistake of a plan that is drawn
    severity: issue.code === "E13" ? "error" : issue.severity,
    text: where === "" || said.startsWith(where) ? said : `${where}：${said}`,
    corner: corner?.ref ?? null,
  };
}

/** By its number; a fault of a crossing names its edges, the first corner of the first edge is led to. */
function cornerOf({ place, context }: Issue, corners: readonly NumberedCorner[]): NumberedCorner | undefined {
  const name = place.pointName ?? String(context.edge ?? "").split("–")[0];
  return corners.find((corner) => corner.name === name);
}
