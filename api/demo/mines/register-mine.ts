import type { Position } from "geojson";
import { areaKm2Text } from "#gis/measure/area-text";
import { addMonths } from "../calendar.ts";
import { demoId } from "../demo-id.ts";
import { toLonLat } from "../ground/local-frame.ts";
import { type Ground, type Territory, townshipAt } from "../ground/regions.ts";
import { type Random, seededRandom } from "../random.ts";
import { creditCode } from "./credit-code.ts";
import { licenceLevelFor, licenceNumber, licenceTerm } from "./licence.ts";
import type { MineDraft, MineStatus, ReserveReport } from "./mine-draft.ts";
import { namingDesk } from "./mine-names.ts";
import { capacityFor, type Mineral, type MineralFacts, type MineSize, minerals } from "./minerals.ts";
import { reserveReports } from "./reserve-reports.ts";
import { type SurveyedBoundary, survey } from "./survey.ts";

/** A mine with all its papers, ready to be stored. */
export interface DemoMine {
  id: string;
  name: string;
  holder: string;
  creditCode: string;
  licenceNumber: string;
  licenceLevel: "province" | "city" | "county";
  regionCode: string;
  mineral: Mineral;
  size: MineSize;
  /** every corner of a one-part boundary is seen from here */
  middle: Position;
  method: "open_pit" | "underground";
  capacity: string;
  capacityUnit: "wt" | "wm3";
  bulkDensity: string | null;
  licensedAreaKm2: string;
  status: MineStatus;
  validFrom: string;
  validTo: string;
  orebodyId: string | null;
  note: string | null;
  boundary: SurveyedBoundary;
  /** the extent before it was enlarged, in force from the licence's first day until `enlargedOn` */
  former: { boundary: SurveyedBoundary; enlargedOn: string } | null;
  reserves: readonly ReserveReport[];
}

/** Writes the papers of every draft; numbers run on, so each licence and company is its own. */
export function registerMines(drafts: readonly MineDraft[], ground: Ground, today: string): DemoMine[] {
  const desk = namingDesk(seededRandom("names"));
  return drafts.map((draft, index) => {
    const random = seededRandom(`mine ${index}`);
    return registerMine(draft, { ground, today, desk, number: index + 1, random });
  });
}

interface Office {
  ground: Ground;
  today: string;
  desk: ReturnType<typeof namingDesk>;
  number: number;
  random: Random;
}

function registerMine(draft: MineDraft, office: Office): DemoMine {
  const { number } = office;
  const { township, county } = placeOf(draft, office.ground);
  const boundary = survey(draft.parts, draft.decimals);
  const name = draft.name ?? office.desk.mineName(township.name, draft.mineral);
  const licence = licensed(draft, county.code, office);
  return {
    id: demoId("mine", number),
    name,
    holder: draft.holder ?? office.desk.companyName(county.name, draft.mineral),
    creditCode: creditCode(county.code, number),
    regionCode: township.code,
    mineral: draft.mineral,
    size: draft.size,
    middle: toLonLat(draft.center),
    method: minerals[draft.mineral].method,
    licensedAreaKm2: draft.licensedAreaKm2 ?? areaKm2Text(boundary.officialAreaM2),
    ...licence,
    ...depositOf(draft, office.random),
    orebodyId: draft.orebodyId,
    note: draft.note ?? null,
    boundary,
    former: formerExtent(draft, licence.validFrom, office),
  };
}

function placeOf({ name, center }: MineDraft, ground: Ground): { township: Territory; county: Territory } {
  const township = townshipAt(ground, center);
  const county = ground.counties.find(({ code }) => township?.code.startsWith(code));
  if (!township || !county) throw new Error(`${name ?? "a mine"} lies outside the city`);
  return { township, county };
}

function licensed(draft: MineDraft, countyCode: string, { today, number, random }: Office) {
  const licenceLevel = draft.licenceLevel ?? licenceLevelFor(draft, random);
  const term = licenceTerm(draft, today, random);
  const facts = minerals[draft.mineral];
  const about = { level: licenceLevel, countyCode, validFrom: term.validFrom, facts, number };
  return { licenceLevel, ...term, licenceNumber: licenceNumber(about) };
}

/** Scale, 体重 (one mine in fourteen has none on record) and reserves. */
function depositOf(draft: MineDraft, random: Random) {
  const facts: MineralFacts = minerals[draft.mineral];
  const capacity = draft.capacity ?? capacityFor(draft.mineral, draft.size, random);
  const scale = { capacity, capacityUnit: facts.unit };
  if (draft.reserves) {
    return { ...scale, bulkDensity: draft.reserves.at(-1)?.bulkDensity ?? null, reserves: draft.reserves };
  }
  const bulkDensity = random.chance(0.93) ? facts.bulkDensity : null;
  const reserves = reserveReports({ facts, size: draft.size, capacity, bulkDensity }, random);
  return { ...scale, bulkDensity, reserves };
}

/** One mine in seven of the larger ones was enlarged since it was licensed. */
function formerExtent(draft: MineDraft, validFrom: string, { today, random }: Office): DemoMine["former"] {
  const enlargedOn = addMonths(validFrom, random.integer(14, 40));
  if (draft.name || draft.size === "tiny" || enlargedOn > today || !random.chance(0.14)) return null;
  const [lon = 0, lat = 0] = toLonLat(draft.center);
  const share = random.between(0.7, 0.9);
  const parts = draft.parts.map((part) => ({
    ...part,
    rings: part.rings.map((ring) =>
      ring.map(([cornerLon = 0, cornerLat = 0]) => [
        lon + (cornerLon - lon) * share,
        lat + (cornerLat - lat) * share,
      ]),
    ),
  }));
  return { boundary: survey(parts), enlargedOn };
}
