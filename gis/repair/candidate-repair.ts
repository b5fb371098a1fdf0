import type { MultiPolygon } from "geojson";
import type { TracedPart, TracedPoint } from "../check/traced-item.ts";
import type { SourceCrs } from "../formats/parsed-file.ts";
import type { Issue, IssueCode } from "../issue.ts";

/** One way to mend a mine, before it is known whether it helps. */
export interface CandidateRepair {
  code: IssueCode;
  /** tells apart the ways to mend one code, and the rings it is about */
  key: string;
  /** Chinese, for a button's row: what is done */
  title: string;
  /** all parts as they would be */
  parts: readonly TracedPart[];
  /** points that are dropped, moved or put in another order */
  points: readonly TracedPoint[];
  /** findings of the reader that the repair answers */
  settles?: (issue: Issue) => boolean;
  /** zone as it would be read */
  crs?: SourceCrs;
  /** stated area as it would be read, m² */
  declaredAreaM2?: number;
}

/** What a mine's reader and the checks found: what every repair starts from. */
export interface RepairSource {
  parts: readonly TracedPart[];
  crs: SourceCrs;
  /** what the reader itself found */
  issues: readonly Issue[];
  /** codes of all that was found, by the checks too */
  codes: ReadonlySet<IssueCode>;
  declaredAreaText: string | null;
  /** ground the register covers */
  territory: MultiPolygon | null;
}
