import type { MultiPolygon } from "geojson";
import { listBoundaries } from "#contract/boundaries";
import { call } from "../client/call.ts";

/** The boundary of a mine that was in force on a day. */
export async function boundaryOn(mineId: string, day: string): Promise<MultiPolygon> {
  const { items } = await call(listBoundaries, { params: { id: mineId }, query: { asOf: day } });
  const [inForce] = items;
  if (!inForce) throw new Error(`${day} 没有登记的矿区范围，不能用各方法比较。`);
  return inForce.shape;
}
