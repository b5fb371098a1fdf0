import { join } from "node:path";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import { orNothing } from "../containers/container-fault.ts";
import type { ZipMember } from "../containers/open-zip.ts";
import { kmlMembers } from "../containers/read-kmz.ts";
import { openKml } from "./open-kml.ts";
import { makeEmpty, removeUnpacked, unpackTo } from "./unpacked-folder.ts";
import { behindEachOther, type UploadReading } from "./upload-reading.ts";

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
      const place = { name: member.name, beside, itemsBefore: behindEachOther(readings).count };
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

function joined(readings: readonly UploadReading[]): UploadReading {
  const all = behindEachOther(readings);
  const issues = readings.flatMap((reading) => reading.issues);
  const encoding = readings[0]?.encoding ?? "utf-8";
  return { format: "kml", encoding, issues: orNothing(issues, all.count), ...all };
}
