import type { Position } from "geojson";

/**
 * Everything that can be wrong with a boundary a user hands in. E01–E13 are the ministry's 坐标规范性检查
 * (domain: TXT format); A codes are about the attributes of a mine, C codes about containers (zip, database, drawing), F codes about
 * the file itself, G codes about lon/lat values.
 */
export const issueCodes = [
  "A01", // licence number that is none, or an old one
  "A02", // credit code that is none
  "A03", // day that is none
  "A04", // capacity without a unit, with two, or no number
  "A05", // capacity so far out of range that another unit may be meant
  "A06", // mining method that is none of the known ones
  "A07", // reserve without a unit or a day of verification, or no number
  "A08", // bulk density that is none
  "A09", // mineral told by a code
  "A10", // text longer than the register keeps
  "A11", // area without a unit
  "A12", // validity that ends before it begins
  "A13", // several columns that say different things of one field
  "A14", // more that is not registered than a note holds
  "A15", // reserve so far out of range that another unit may be meant
  "A16", // bulk density that no ore of its mineral has
  "A17", // licence that lasts longer than the rules of its day allow
  "C01", // zip that cannot be trusted: damaged, encrypted, or not what it says of itself
  "C02", // zip beyond the limits of what is unpacked
  "C03", // zip with a name that leads out of its folder
  "C04", // zip with nothing readable, or a part of a layer missing
  "C05", // container cut short or lying about its own sizes
  "C06", // content that is refused on principle
  "C07", // encoding that was found by looking at the text
  "C08", // ring of a drawing within another, of which the drawing says nothing
  "C09", // arcs of a drawing for which corners stand
  "C10", // links of a KML to other files, which are not followed
  "C11", // names of the folders of a KML, which no mine is given
  "E01", // fewer than three distinct points, or all, or all but, on one line
  "E02", // ring declared closed but open
  "E03", // self-crossing
  "E04", // the same point twice in a row
  "E05", // zone prefix does not fit the stated 带号
  "E06", // outside the territory
  "E07", // rings of one mine overlap each other
  "E08", // a hole not inside its outer ring
  "E09", // area differs from the declared area
  "E10", // datum is not CGCS2000: not usable for decisions
  "E11", // X and Y look swapped
  "E12", // a number that is none, or full-width characters
  "E13", // elevation band upside down
  "F01", // no layout recognised
  "F02", // 带号 missing: zone must be asked for
  "F03", // declared point count differs
  "F04", // nothing usable in the file
  "F05", // geometry of a kind that is no area
  "F06", // line that fits no layout
  "F07", // more or longer than a file of coordinates can be
  "F08", // degrees that may be decimal or DDD.MMSS
  "F09", // column heading that does not fit its numbers
  "G01", // coordinate is no lon/lat
  "G02", // shape that the register's database refuses as an area
  "G03", // more rings on each other than any mine has
  "R01", // coordinates read in the only way that fits, or as the user chose
  "L01", // the same licence number more than once in one file
  "L02", // ground wholly outside of the region that its mine is registered in
  "L03", // licence number of a mine that its reader does not see
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Whether an issue is about what a mine says of itself, not about its corners. */
export function isAttributeCode(code: IssueCode): boolean {
  return code.startsWith("A");
}

/** Whether it comes of laying an item beside others or the register, so that it is asked anew once the item has changed. */
export function isRegisterCode(code: IssueCode): boolean {
  return code.startsWith("L");
}

/** Where in the user's material the trouble lies: only what is known is set. Counts start at 1. */
export interface IssuePlace {
  /** which mine or parcel of the file */
  item?: number;
  itemName?: string;
  line?: number;
  part?: number;
  ring?: number;
  point?: number;
  pointName?: string;
  field?: string;
  /** lon/lat, to zoom to */
  at?: Position;
}

/** Wrong data from a user: a value, never thrown, no sentence. `issueSentence` words it in Chinese. */
export interface Issue {
  code: IssueCode;
  /** an error blocks storing the item; a warning must be seen and may be accepted */
  severity: "error" | "warning";
  place: IssuePlace;
  /** what was found and what was expected, for the sentence */
  context: Record<string, string | number>;
}
