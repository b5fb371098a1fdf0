import type { ParsedItem } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import { ContainerFault } from "./container-fault.ts";
import type { ZipReader } from "./container-reader.ts";
import { openZip, type ZipMember } from "./open-zip.ts";
import { readWorkbook } from "./read-workbook.ts";

/** As many as a file of 50,000 mines is corrected in, and more than anybody packs by hand. */
const most = { workbooks: 200, unpackedMb: 2048 };

/**
 * A zip of Excel workbooks with corner tables, as a large file is handed back to be corrected: read one after the other, in the order
 * of the numbers in their names. One that cannot be read is refused by its name, the others are read.
 */
export const workbooksReader: ZipReader = {
  id: "corner-table",
  label: "多本 Excel 拐点坐标表（zip）",
  recognise: (members) => workbooksIn(members).length > 0,
  async read(members, _source, options) {
    const workbooks = workbooksIn(members);
    if (workbooks.length > most.workbooks) throw tooMuch("workbooks", most.workbooks);
    const items: ParsedItem[] = [];
    const issues: Issue[] = [];
    let unpackedBytes = 0;
    for (const workbook of workbooks) {
      try {
        const bytes = await workbook.unpack();
        unpackedBytes += await unpackedSize(bytes);
        if (unpackedBytes <= most.unpackedMb * bytesPerMb) {
          const read = await readWorkbook(bytes, options, items.length);
          items.push(...read.items);
          issues.push(...read.issues.map((issue) => ofWorkbook(issue, workbook)));
        }
      } catch (cause) {
        if (!(cause instanceof ContainerFault)) throw cause;
        issues.push(ofWorkbook(cause.issue, workbook));
      }
      if (unpackedBytes > most.unpackedMb * bytesPerMb) throw tooMuch("total", most.unpackedMb);
    }
    return { encoding: "utf-8", items, issues };
  },
};

const ofWorkbook = (issue: Issue, { name }: ZipMember): Issue => ({
  ...issue,
  place: { ...issue.place, itemName: name },
});

const bytesPerMb = 1024 * 1024;

/** What a workbook says of itself before anything of it is unpacked. */
async function unpackedSize(bytes: Uint8Array): Promise<number> {
  return (await openZip(bytes)).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

function tooMuch(kind: string, limit: number): ContainerFault {
  return new ContainerFault("C02", { kind, limit });
}

/** A name that begins with ~$ is the lock of a workbook that is open. */
function workbooksIn(members: readonly ZipMember[]): ZipMember[] {
  return members
    .filter(({ name }) => /\.xlsx$/i.test(name) && !/(^|\/)~\$/.test(name))
    .toSorted((a, b) => a.name.localeCompare(b.name, "zh-CN", { numeric: true }));
}
