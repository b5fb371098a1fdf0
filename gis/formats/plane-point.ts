import type { PlaneReading } from "../crs/plane-reading.ts";
import type { IssuePlace } from "../issue.ts";

/** A point line as written: X is north, Y east, unless the file has them the wrong way round. */
export interface PlanePointText {
  /** null where the source has no lines */
  line: number | null;
  name: string;
  x: string;
  y: string;
}

/** The line of a point, as far as its source has lines. */
export function lineOf({ line }: PlanePointText): Pick<IssuePlace, "line"> {
  return line === null ? {} : { line };
}

export interface PlaneRingText {
  number: number;
  points: readonly PlanePointText[];
}

/** A point line read as north and east, with its place in the file. */
export interface PointReading extends PlaneReading {
  text: PlanePointText;
  place: IssuePlace;
}
