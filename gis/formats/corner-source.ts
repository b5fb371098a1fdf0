import type { StatedZone } from "../crs/plane-reading.ts";
import type { Issue } from "../issue.ts";
import type { NoticeRing } from "./notice-blocks.ts";

/** What the headings say of the two numbers of a corner, in the order they stand in; null where nothing is said. */
export interface CornerHeading {
  kind: "plane" | "degrees";
  /** of degrees: which of the two comes first */
  lonFirst: boolean;
  /** as printed, for messages */
  text: string;
}

/** A mine as a list of corners gives it: written numbers, nothing read yet. */
export interface CornerSource {
  /** 1-based place of the mine in its file */
  item: number;
  name: string | null;
  number: string | null;
  rings: readonly NoticeRing[];
  heading: CornerHeading | null;
  stated: StatedZone;
  datumText: string | null;
  declaredAreaM2: number | null;
  declaredAreaText: string | null;
  properties: Record<string, unknown>;
  /** 1-based line on which an attribute stands */
  attributeLines?: Record<string, number>;
  sourceText: string;
  /** what cutting the file into mines found */
  issues: readonly Issue[];
}
