import type { z } from "zod";
import type { addMine, NewBoundary } from "#contract/mines";
import type { testApp } from "./app.ts";
import { rectangle } from "./mine-facts.ts";

type App = ReturnType<typeof testApp>;
type NewMine = z.input<typeof addMine.body>;

/** Two counties of a city, the first with a township. */
export async function addRegions(app: App): Promise<void> {
  for (const [code, name] of [
    ["1409", "测试市"],
    ["140901", "东县"],
    ["140901101", "东乡"],
    ["140902", "西县"],
  ]) {
    await app.put(`/api/regions/${code}`).set("If-None-Match", "*").send({ name, outline: null }).expect(200);
  }
}

/** Rectangle of the test ground, m, in force since 2020 unless said otherwise. */
export function aBoundary(
  eastM = 0,
  northM = 0,
  change: Partial<z.input<typeof NewBoundary>> = {},
): z.input<typeof NewBoundary> {
  const shape = rectangle(eastM, northM, 300, 300);
  return { parts: [{ name: null, topM: 500, bottomM: 400, shape }], validFrom: "2020-01-01", ...change };
}

export const aNewMine = (name: string, change: Partial<NewMine> = {}): NewMine => ({
  name,
  holder: `${name}有限公司`,
  licenceLevel: "county",
  regionCode: "140901",
  mineral: "建筑石料用灰岩",
  status: "producing",
  validFrom: "2020-01-01",
  validTo: "2030-12-31",
  boundary: aBoundary(),
  confirmed: ["capacity.unit", "validTo.term"],
  ...change,
});

/** Registers a mine through the API. */
export async function addMineTo(
  app: App,
  name: string,
  change: Partial<NewMine> = {},
): Promise<{ id: string; version: number }> {
  const { body } = await app.post("/api/mines").send(aNewMine(name, change)).expect(200);
  return body;
}
