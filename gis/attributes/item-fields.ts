/** An amount in the unit the register keeps: 万吨 or 万立方米, exact decimal. */
export interface StatedAmount {
  amount: string;
  unit: "wt" | "wm3";
}

/** What the attributes of a source say of the mine itself. What is not there, or not to be understood, is null. */
export interface ItemFields {
  /** decides whose boundary a later import replaces, so only a well-formed number counts */
  licenceNumber: string | null;
  /** any other number of the source, kept for the note */
  otherNumber: string | null;
  holder: string | null;
  creditCode: string | null;
  mineral: string | null;
  method: "open_pit" | "underground" | "both" | null;
  /** per year */
  capacity: StatedAmount | null;
  /** t/m³ */
  bulkDensity: string | null;
  validFrom: string | null;
  validTo: string | null;
  orebodyId: string | null;
  /** 保有资源储量 */
  reserve: StatedAmount | null;
  reserveDate: string | null;
  /** what stood in the source and was not taken as it stood, for the note */
  notTaken: NotTaken[];
}

/** An attribute in the words of the source; of a text that was cut, how many characters are registered. */
export interface NotTaken {
  column: string;
  text: string;
  registeredLength?: number;
}

/** Longest text the register keeps of a field, in characters. */
export const longestText = { name: 200, holder: 200, mineral: 50, orebodyId: 60 } as const;
