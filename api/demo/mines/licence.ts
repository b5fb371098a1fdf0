import { addMonths, dayOf, termEnd } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { MineDraft, MineStatus } from "./mine-draft.ts";
import type { MineralFacts, MineSize } from "./minerals.ts";

type LicenceLevel = "province" | "city" | "county";

const termYears: Record<MineSize, number> = { tiny: 6, small: 10, medium: 20, large: 30 };
const firstYears: Record<MineSize, readonly [number, number]> = {
  tiny: [2020, 2025],
  small: [2017, 2026],
  medium: [2009, 2026],
  large: [2006, 2023],
};

/** Share of mines licensed above the county, and by whom: metals and big mines go higher up. */
const higherLevels: Record<MineSize, { level: LicenceLevel; metal: number; other: number }> = {
  large: { level: "province", metal: 0.75, other: 0.4 },
  medium: { level: "city", metal: 0.7, other: 0.4 },
  small: { level: "city", metal: 0.35, other: 0.12 },
  tiny: { level: "city", metal: 0.35, other: 0.12 },
};

export function licenceLevelFor({ mineral, size }: MineDraft, random: Random): LicenceLevel {
  const { level, metal, other } = higherLevels[size];
  const isMetal = mineral === "铁矿" || mineral === "铝土矿";
  if (random.chance(isMetal ? metal : other)) return level;
  return size === "large" ? "city" : "county";
}

/** C, authority, month of first registration, mineral group, two places nobody explains, national serial (23 in all). */
export function licenceNumber(about: {
  level: LicenceLevel;
  countyCode: string;
  validFrom: string;
  facts: MineralFacts;
  number: number;
}): string {
  const authority = { province: "990000", city: "990100", county: about.countyCode }[about.level];
  const month = about.validFrom.slice(0, 7).replace("-", "");
  const serial = String(9_000_000 + about.number * 137).padStart(7, "0");
  return `C${authority}${month}${about.facts.licenceGroup}12${serial}`;
}

/** Term by size (large 30, medium 20, small 10 years at most); a licence run out shows as expired. */
export function licenceTerm(
  draft: MineDraft,
  today: string,
  random: Random,
): { validFrom: string; validTo: string; status: MineStatus } {
  const [first, last] = firstYears[draft.size];
  const drawn = dayOf(random.integer(first, last), random.integer(1, 12), random.integer(1, 28));
  const validFrom = draft.validFrom ?? (drawn > today ? addMonths(drawn, -12) : drawn);
  const validTo = draft.validTo ?? renewed(termEnd(validFrom, termYears[draft.size]), today, random);
  const status =
    draft.status ?? (validTo < today ? "expired" : statusInForce(draft, validFrom, today, random));
  return { validFrom, validTo, status };
}

/** Most holders renew before the end; some did not. */
function renewed(end: string, today: string, random: Random): string {
  return end < today && random.chance(0.35) ? addMonths(end, 60) : end;
}

function statusInForce(draft: MineDraft, validFrom: string, today: string, random: Random): MineStatus {
  const isYoung = addMonths(validFrom, 24) > today;
  if (isYoung && draft.size !== "tiny" && random.chance(0.5)) return "building";
  return random.chance(0.2) ? "suspended" : "producing";
}
