import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { medianMs } from "../stopwatch.ts";

/** Said in place of the peer's time where GDAL is not installed. */
export const noOgr2ogr = "SKIPPED ogr2ogr: GDAL is not installed (apt install gdal-bin)";

/** Time ogr2ogr takes from one file to another, its start and all; null where it is not installed. */
export async function ogr2ogrMs(format: string, from: string, to: string): Promise<number | null> {
  if (spawnSync("ogr2ogr", ["--version"]).status !== 0) return null;
  // ours writes no spatial index either
  const options = format === "GPKG" ? ["-lco", "SPATIAL_INDEX=NO"] : [];
  const convert = () => {
    rmSync(to, { force: true });
    const { status, stderr } = spawnSync("ogr2ogr", ["-f", format, ...options, to, from]);
    if (status !== 0) throw new Error(String(stderr));
  };
  return (await medianMs(convert)).ms;
}
