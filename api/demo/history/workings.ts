import type { MultiPolygon, Position } from "geojson";
import { officialAreaM2 } from "#gis/measure/area";
import { addDays } from "../calendar.ts";
import { casePrefix } from "../cases.ts";
import { demoId } from "../demo-id.ts";
import { toLocal } from "../ground/local-frame.ts";
import { type Ground, townshipAt } from "../ground/regions.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { type Random, seededRandom } from "../random.ts";
import { caseWorkingDrafts } from "./case-workings.ts";

type WorkingSource = "rtk" | "uav" | "satellite" | "total_station";

export interface DemoWorking {
  id: string;
  name: string;
  mineId: string | null;
  regionCode: string;
  observedOn: string;
  source: WorkingSource;
  sigmaM: string;
  floorM: number | null;
  shape: MultiPolygon;
  areaM2: number;
}

export interface WorkingDraft {
  name: string;
  licence: DemoMine | null;
  observedOn: string;
  source: WorkingSource;
  sigmaM: string;
  floorM: number | null;
  /** open */
  ring: readonly Position[];
}

const surveys = [
  { source: "uav", sigmaM: "0.20", word: "无人机航测" },
  { source: "rtk", sigmaM: "0.05", word: "RTK实测" },
  { source: "satellite", sigmaM: "2.50", word: "卫片解译" },
  { source: "total_station", sigmaM: "0.05", word: "全站仪实测" },
] as const;

/** Mined ground: the cases, then two of three producing mines, most of them inside their licence. */
export function allWorkings(ground: Ground, mines: readonly DemoMine[], today: string): DemoWorking[] {
  const ordinary = mines.filter(({ name, status }) => status === "producing" && !name.startsWith(casePrefix));
  const random = seededRandom("workings");
  const drafts = [
    ...caseWorkingDrafts(mines),
    ...ordinary.flatMap((mine) => (random.chance(0.66) ? [dugIn(mine, today, random)] : [])),
  ];
  return drafts.map((draft, index) => stored(draft, index + 1, ground));
}

/** The licence outline shrunk towards its middle; one in ten is dug a little beyond it. */
function dugIn(mine: DemoMine, today: string, random: Random): WorkingDraft {
  const { source, sigmaM, word } = random.pick(surveys);
  const ring = (mine.boundary.parts[0]?.shape.coordinates[0]?.[0] ?? []).slice(0, -1);
  const share = random.chance(0.1) ? random.between(1.01, 1.08) : random.between(0.35, 0.82);
  const bottomM = mine.boundary.parts[0]?.bottomM ?? 0;
  return {
    name: `${mine.name}采动范围（${word}）`,
    licence: mine,
    observedOn: addDays(today, -random.integer(20, 420)),
    source,
    sigmaM,
    floorM: source === "satellite" ? null : Math.round(bottomM + random.between(2, 60)),
    ring: scaledRing(ring, mine.middle, share),
  };
}

function scaledRing(ring: readonly Position[], [lon = 0, lat = 0]: Position, share: number): Position[] {
  return ring.map(([cornerLon = 0, cornerLat = 0]) => [
    lon + (cornerLon - lon) * share,
    lat + (cornerLat - lat) * share,
  ]);
}

function stored({ ring, licence, ...facts }: WorkingDraft, number: number, ground: Ground): DemoWorking {
  const shape: MultiPolygon = { type: "MultiPolygon", coordinates: [[[...ring, ring[0] ?? []]]] };
  const regionCode = licence?.regionCode ?? townshipAt(ground, toLocal(ring[0] ?? []))?.code ?? "9901";
  const id = demoId("working", number);
  return { id, ...facts, mineId: licence?.id ?? null, regionCode, shape, areaM2: officialAreaM2(shape) };
}
