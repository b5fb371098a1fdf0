import { basename } from "node:path";
import { parseArgs } from "node:util";
import { overlapSentence } from "#gis/breaches/breach-text";
import type { ZoneOverlap } from "#gis/breaches/finding";
import { zoneOverlaps } from "#gis/breaches/zone-overlap";
import { engineVersion } from "#gis/engine-version";
import { flatShapes } from "#gis/measure/flat-shapes";
import { sliverRuleText } from "#gis/measure/sliver-text";
import { numberMethods } from "#gis/methods/number-methods";
import { zoneIndex } from "#gis/overlap/zone-index";
import { zoneReader } from "#gis/overlap/zone-reader";
import { defaultTopologyOptions } from "#gis/topology/finding";
import { basisLine } from "./basis-line.ts";
import { bytesOf, fingerprintOf } from "./file-bytes.ts";
import { type FileItem, itemsOfFile } from "./file-items.ts";
import { wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- overlap 矿山文件 管控区文件 [--json]
逐座矿山与逐个管控区套合：重叠面积（椭球面积，TD/T 1055）、占矿区比例、关系。
  --json         输出 JSON，供程序读取
重叠部分${sliverRuleText(defaultTopologyOptions)}的，列为疑似套合误差，不计入压占。
退出码：0 没有压占，1 有压占，或有图形因数据错误未参加套合，2 用法错误或无法读取`;

const options = {
  json: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;
type Print = (line: string) => void;

interface Pair {
  mine: FileItem;
  zone: FileItem;
  overlap: ZoneOverlap;
}

/** `kuangjie overlap`: mines of one file over zones of another. */
export async function runOverlap(args: readonly string[], print: Print): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [minePath, zonePath, ...more] = positionals;
  if (values.help) {
    print(usage);
    return 0;
  }
  if (more.length > 0 || minePath === undefined || zonePath === undefined) {
    return wrongCall("须给出两个文件：矿山文件、管控区文件");
  }
  const [mines, zones] = [await readItems(minePath), await readItems(zonePath)];
  return mines && zones ? tell(mines, zones, values.json, print) : 2;
}

function tell(mines: Read, zones: Read, json: boolean, print: Print): number {
  const found = overlapsOf(mines.items, zones.items);
  const faults = [...mines.faults, ...zones.faults];
  const counted = found.filter(({ overlap }) => isCounted(overlap));
  if (json) print(jsonText({ mines, zones, found, faults }));
  else for (const line of textOf({ mines, zones, found, faults })) print(line);
  if (mines.items.length === 0 || zones.items.length === 0) return 2;
  return counted.length > 0 || faults.length > 0 ? 1 : 0;
}

async function readItems(path: string) {
  const bytes = bytesOf(path);
  if (bytes === null) return null;
  const name = basename(path);
  return { ...(await itemsOfFile(name, bytes)), input: { name, ...fingerprintOf(bytes) } };
}
type Read = NonNullable<Awaited<ReturnType<typeof readItems>>>;

function overlapsOf(mines: readonly FileItem[], zones: readonly FileItem[]): Pair[] {
  const reader = zoneReader(zoneIndex(flatShapes(zones.map(({ shape }) => shape))));
  return mines.flatMap((mine) =>
    zoneOverlaps(reader, mine.shape, defaultTopologyOptions).flatMap(({ zone: place, overlap }) => {
      const zone = zones[place];
      return zone ? [{ mine, zone, overlap }] : [];
    }),
  );
}

const isCounted = ({ relation }: ZoneOverlap) => relation === "partial" || relation === "contained";

interface Told {
  mines: Read;
  zones: Read;
  found: readonly Pair[];
  faults: readonly string[];
}

function textOf({ mines, zones, found, faults }: Told): string[] {
  const counted = found.filter(({ overlap }) => isCounted(overlap)).length;
  return [
    basisLine(mines.input, zones.input),
    `矿山 ${mines.items.length} 座，管控区 ${zones.items.length} 个：压占 ${counted} 处，相接或疑似套合误差 ${found.length - counted} 处，其余不重叠。`,
    ...found.map(({ mine, zone, overlap }) => `${mine.name}　${overlapSentence(overlap, zone.name)}`),
    ...faults.map((fault) => `未参加套合　${fault}`),
  ];
}

function jsonText({ mines, zones, found, faults }: Told): string {
  const named = ({ id, name }: FileItem) => ({ id, name });
  const overlaps = found.map(({ mine, zone, overlap }) => ({
    mine: named(mine),
    zone: named(zone),
    ...overlap,
  }));
  const inputs = { mines: mines.input, zones: zones.input };
  const { overlapM2, perPartM2 } = numberMethods.breaches;
  const methods = { overlapM2, perPartM2 };
  return JSON.stringify({ engineVersion, methods, inputs, overlaps, faults }, null, 2);
}
