import { join } from "node:path";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { JobControl } from "../../jobs/run-job.ts";
import type { ZipMember } from "../containers/open-zip.ts";
import { mainKml } from "../containers/read-kmz.ts";
import { openKmlFile } from "./open-kml.ts";
import { makeEmpty, removeUnpacked, unpackTo } from "./unpacked-folder.ts";
import type { UploadReading } from "./upload-reading.ts";

/** The KML that a KMZ is about, unpacked to the disk; null when it has to be read whole. */
export async function openKmz(
  members: readonly ZipMember[],
  folder: string,
  options: ReadOptions,
  control: Pick<JobControl, "signal" | "report">,
): Promise<UploadReading | null> {
  const main = mainKml(members);
  if (main === undefined) return null;
  const close = () => removeUnpacked(folder);
  let reading: UploadReading | null = null;
  try {
    await makeEmpty(folder, main.sizeBytes);
    const path = join(folder, "doc.kml");
    await unpackTo(path, main, control.signal);
    reading = await openKmlFile(path, options, control);
  } finally {
    if (reading === null) await close();
  }
  return reading && { ...reading, close };
}
