import type { z } from "zod";
import type { Call } from "#contract/endpoint";
import { type addReserve, type MineRow, Reserve } from "#contract/mines";
import { amountTrouble } from "#gis/check/amount";
import { type EntryDoubt, newDoubts, reserveDoubts, statedReserve } from "#gis/check/entry-doubt";
import { reserveTroubles } from "#gis/check/reserve-troubles";
import { reserveUnitWords } from "../ui/mine-words.ts";
import type { SeenRecord } from "../ui/use-register-form.ts";
import { absent } from "./mine-values.ts";

export type ReserveRow = z.infer<typeof Reserve>;
export const reserveFieldLabels = {
  verifiedOn: "核实日期",
  unit: "单位",
  remaining: "保有资源储量",
  recoverable: "其中可采",
  bulkDensity: "体重（t/m³）",
  document: "依据（报告或文号）",
} as const;
export type ReserveField = keyof typeof reserveFieldLabels;
/** What a person types: text in every field, empty where nothing is known. */
export type ReserveText = Record<ReserveField, string>;
type ReserveBody = Omit<Call<typeof addReserve>["body"], "confirmed">;

/** A reserve as its form shows it; a new one begins in the unit of the mine's capacity. */
export function reserveText(reserve: ReserveRow | null, mine: MineRow): ReserveText {
  return {
    verifiedOn: reserve?.verifiedOn ?? "",
    unit: reserve?.unit ?? mine.capacityUnit,
    remaining: reserve?.remaining ?? "",
    recoverable: reserve?.recoverable ?? "",
    bulkDensity: (reserve ? reserve.bulkDensity : mine.bulkDensity) ?? "",
    document: reserve?.document ?? "",
  };
}

/** The stored reserve that a refusal (412) carries. */
export function storedReserve(current: unknown, mine: MineRow): SeenRecord<ReserveField> | null {
  const reserve = Reserve.safeParse(current);
  return reserve.success ? { text: reserveText(reserve.data, mine), version: reserve.data.version } : null;
}

export function reserveBody(text: ReserveText): ReserveBody {
  const amountIn = (field: "recoverable" | "bulkDensity") => plain(text[field]) || null;
  return {
    verifiedOn: text.verifiedOn,
    unit: text.unit as ReserveBody["unit"],
    remaining: plain(text.remaining),
    recoverable: amountIn("recoverable"),
    bulkDensity: amountIn("bulkDensity"),
    document: text.document.trim() || null,
  };
}

/** What is wrong with each field as it stands, by the checks of the server. */
export function typedReserveTroubles(
  text: ReserveText,
  today: string,
): Partial<Record<ReserveField, string>> {
  const body = reserveBody(text);
  const empty = (["verifiedOn", "remaining"] as const).filter((field) => body[field] === "");
  return Object.fromEntries([
    ...reserveTroubles(body, today).map(({ field, message }) => [field, message]),
    ...empty.map((field) => [field, `请填写${reserveFieldLabels[field]}`]),
  ]);
}

/** What the server would ask about the reserve as it is typed: nothing of what stood, nothing of half a number. */
export function typedReserveDoubts(
  text: ReserveText,
  reserve: ReserveRow | null,
  mine: MineRow,
): EntryDoubt[] {
  const body = reserveBody(text);
  if (amountTrouble("保有资源储量", body.remaining) !== null) return [];
  const isDensity = body.bulkDensity === null || amountTrouble("体重", body.bulkDensity) === null;
  const said = { ...body, bulkDensity: isDensity ? (body.bulkDensity ?? null) : null };
  const doubtsOf = (one: Parameters<typeof statedReserve>[0]) => reserveDoubts(statedReserve(one, mine));
  return newDoubts(doubtsOf(said), reserve ? doubtsOf(reserve) : []);
}

/** A value as a person reads it. */
export function reserveValueWords(field: ReserveField, text: string, whole: ReserveText): string {
  if (field === "unit") return reserveUnitWords[text as ReserveBody["unit"]];
  const isAmount = text !== "" && (field === "remaining" || field === "recoverable");
  return isAmount ? `${text} ${reserveUnitWords[whole.unit as ReserveBody["unit"]]}` : text || absent;
}

const plain = (text: string) => text.normalize("NFKC").trim();
