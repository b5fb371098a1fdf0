import type { MultiPolygon } from "geojson";
import { z } from "zod";
import { decimalPattern, decimalSentence } from "#gis/check/amount";
import { dayTrouble } from "#gis/check/day";
import { longArray } from "./long-array.ts";

const isLonLat = (p: number[]) => Math.abs(p[0] ?? 999) <= 180 && Math.abs(p[1] ?? 999) <= 90;
export const Position = z.array(z.number()).length(2).refine(isLonLat, "坐标须为 [经度, 纬度]");
const Ring = longArray(Position).min(4);

/** lon/lat CGCS2000 (EPSG:4490), the only shape that is stored and sent. */
export const MultiPolygonShape = z.object({
  type: z.literal("MultiPolygon"),
  coordinates: longArray(longArray(Ring).min(1)).min(1),
}) satisfies z.ZodType<MultiPolygon>;

/** what carries a shape: some 200,000 corners; more of them are imported as a file */
export const mostShapeBytes = 8 * 1024 * 1024;

/** west, south, east, north */
export const Bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Bounds = z.infer<typeof Bounds>;

/** exact decimal as text: tonnes, areas, money */
export const DecimalText = z.string().regex(decimalPattern, decimalSentence);
export const DateText = z.iso.date().refine((day) => day >= "1900-01-01", "日期须在 1900 年之后");
/** a day as a person enters it: of the calendar, and of years a register can mean */
export const EnteredDate = z.iso.date({ abort: true }).refine((day) => dayTrouble(day) === null, {
  error: ({ input }) => dayTrouble(String(input)) ?? undefined,
});
