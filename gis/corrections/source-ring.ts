/** A corner as the source writes it, in the order of the table: north and east, or longitude and latitude. */
export interface SourcePoint {
  /** where it stands in the file; null where the source has no lines */
  line: number | null;
  name: string;
  first: string;
  second: string;
  /** what the source writes first stands second here */
  isTurned: boolean;
  /** a line that could not be read as a corner: it has no number among the points */
  spoilt: boolean;
}

/** A ring as the source writes it. */
export interface SourceRing {
  /** as issues name it: its own number, within its polygon where that is told */
  number: number;
  polygon: number | null;
  /** 圈号 in the table, one of its own within the mine */
  label: number;
  part: string;
  top: string;
  bottom: string;
  flag: string;
  /** where its closing line stands */
  line: number | null;
  points: SourcePoint[];
}
