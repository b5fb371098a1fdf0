import { join } from "node:path";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import { orNothing } from "../containers/container-fault.ts";
import type { ZipMember } from "../containers/open-zip.ts";
import { kmlMembers } from "../containers/read-kmz.ts";
import { openKml } from "./open-kml.ts";
import { makeEmpty, removeUnpacked, unpackTo } from "./unpacked-folder.ts";
import type { UploadReading } from "./upload-reading.ts";

/** The KMLs of a KMZ, unpacked to the disk; null when one has to be read whole. */
export async function openKmz(
  members: readonly ZipMember[],
  folder: string,
  options: ReadOptions,
  control: Pick<JobControl, "signal" | "report">,
): Promise<UploadReading | null> {
  const kmls = kmlMembers(members);
  const beside = members.map(({ name }) => name);
  const readings: UploadReading[] = [];
  const close = () => removeUnpacked(folder);
  let isWhole = false;
  try {
    await makeEmpty(
      folder,
      kmls.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    );
    for (const [at, member] of kmls.entries()) {
      const path = join(folder, `${at}.kml`);
      await unpackTo(path, member, control.signal);
      const place = { name: member.name, beside, itemsBefore: countOf(readings) };
      const reading = await openKml(path, options, control, place);
      if (reading === null) return null;
      readings.push(reading);
    }
    isWhole = true;
    return { ...joined(readings), close };
  } finally {
    if (!isWhole) await close();
  }
}

const countOf = (readings: readonly UploadReading[]) => readings.reduce((sum, { count }) => sum + count, 0);

/** One behind the other, the mines of all counted through. */
function joined(readings: readonly UploadReading[]): UploadReading {
  const count = countOf(readings);
  const issues = readings.flatMap((reading) => reading.issues);
  async function* items(from: number) {
    let before = 0;
    for (const reading of readings) {
      if (from < before + reading.count) yield* reading.items(Math.max(0, from - before));
      before += reading.count;
    }
  }
  return {
    format: "kml",
    encoding: readings[0]?.encoding ?? "utf-8",
    issues: orNothing(issues, count),
    count,
    items,
  };
}
