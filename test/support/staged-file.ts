import type { MultiPolygon } from "geojson";
import type { z } from "zod";
import type { CodeCount } from "#contract/code-count";
import type { commitStaging } from "#contract/staging-commit";
import type { Staging } from "#contract/transfer";
import type { testApp } from "./app.ts";

type App = ReturnType<typeof testApp>;
type Order = z.input<typeof commitStaging.body>;

/** A shape that crosses itself once (E01). */
export const bowTie: MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [
    [
      [
        [112.2, 38.4],
        [112.21, 38.41],
        [112.21, 38.4],
        [112.2, 38.41],
        [112.2, 38.4],
      ],
    ],
  ],
};

/** A GeoJSON file of mines in CGCS2000. */
export function mineFile(...mines: [shape: MultiPolygon, properties: Record<string, unknown>][]): string {
  return JSON.stringify({
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: "EPSG:4490" } },
    features: mines.map(([geometry, properties]) => ({ type: "Feature", geometry, properties })),
  });
}

/** Hands a file in for review, with what the user says of it. */
export async function stage(
  app: App,
  content: string | Buffer,
  name = "mines.geojson",
  answers: Record<string, string> = {},
): Promise<Staging> {
  const { body } = await app
    .post(`/api/stagings?${new URLSearchParams({ name, ...answers })}`)
    .type("application/octet-stream")
    .send(Buffer.from(content as string))
    .expect(200);
  return body;
}

export const anOrder = (change: Partial<Order> = {}): Order => ({
  batchName: "试导入",
  include: "usable",
  acceptWarnings: [],
  take: [],
  defaults: {
    regionCode: "140901",
    mineral: "建筑石料用灰岩",
    licenceLevel: "county",
    holder: "待核",
    status: "producing",
    validFrom: "2026-01-01",
  },
  ...change,
});

/** Every warning of what can be imported, as somebody accepts them kind by kind. */
export async function allWarnings(app: App, staging: Pick<Staging, "id">): Promise<CodeCount[]> {
  const { body } = await app
    .post(`/api/stagings/${staging.id}/choice`)
    .send({ include: "usable" })
    .expect(200);
  return body.warnings;
}
