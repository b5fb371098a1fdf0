import { readSourceNumber } from "../check/source-number.ts";
import { errorAt, warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { arrangeRings } from "./arrange-rings.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { buildItem, itemPlace } from "./build-item.ts";
import { settleDatum } from "./datum-text.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { withinLimits } from "./reading-limits.ts";
import { settlePlaneRings } from "./settle-plane-rings.ts";
import { extensionKey, withExtension } from "./txt-extension.ts";
import { type ParcelHeader, readParcelHeader, statedZone } from "./txt-header.ts";
import { pointCountIssue, readTxtPoints } from "./txt-points.ts";
import { cutTxtSections, isParcelHeader, splitFields, type TxtLine, type TxtParcel } from "./txt-sections.ts";
import { withSpoilt, writtenCorners } from "./written-corners.ts";

const haM2 = 10_000;

/** 国土TXT, the 勘测定界/报备坐标 layout: [属性描述], [地块坐标], parcel headers ending in @ (domain 2b). */
export const txtParcelFormat: BoundaryFormat = {
  id: "txt-parcel",
  label: "国土TXT（界址点坐标）",
  recognise: (text) => text.split(/[\r\n]+/).some(isTxtLine),
  read(text, options) {
    const { parcels, strays } = cutTxtSections(text);
    return {
      items: parcels.map((parcel, i) => readTxtParcel(parcel, i + 1, options)),
      issues: strayIssues(strays),
    };
  },
};

/** Whether a line is of the 国土TXT layout and of no other: the head of its coordinates, or of a parcel. */
export function isTxtLine(text: string): boolean {
  return /[[［【]\s*地块坐标/.test(text) || isParcelHeader(text);
}

/** F06: lines among the coordinates that belong to no parcel. */
export function strayIssues(strays: readonly TxtLine[]): Issue[] {
  return strays.map(({ line, text }) => errorAt("F06", { line }, { text: text.slice(0, 40) }));
}

/** A mine of a parcel, at its 1-based place in the file; every fault of it is an issue with its line. */
export function readTxtParcel(parcel: TxtParcel, item: number, options: ReadOptions): ParsedItem {
  const header = readParcelHeader(parcel.header.text);
  const name = header.name === "" ? null : header.name;
  const place = itemPlace(item, name);
  const headerPlace = { ...place, line: parcel.header.line };
  const { rings: texts, spoilt, issues: lineIssues } = readTxtPoints(parcel.points, place);
  const area = readArea(header, headerPlace);
  const claim = { stated: statedZone(parcel.attributes), declaredAreaM2: area.m2 };
  const within = withinLimits(texts, headerPlace);
  const plane = settlePlaneRings(within.rings, claim, place, options);
  const datumText = parcel.attributes.get("坐标系")?.trim() || null;
  const { datum, datumIssues } = settleDatum(datumText, options, headerPlace);
  return buildItem(
    {
      item,
      name,
      number: header.number === "" ? null : header.number,
      crs: { datum, kind: "plane", zone: plane.zone, zoneWidth: plane.zoneWidth },
      datumText,
      parts: arrangeRings(plane.rings.filter((ring) => ring !== null)),
      declaredAreaM2: area.m2,
      declaredAreaText: area.text,
      readings: plane.readings,
      written: withSpoilt(writtenCorners(within.rings), spoilt, cornerFields),
      properties: propertiesOf(parcel, header),
      sourceText: withExtension(
        parcel.extension,
        [parcel.header, ...parcel.points].map((line) => line.text),
      ),
      issues: [
        ...datumIssues,
        ...kindIssue(header, headerPlace),
        ...area.issues,
        ...emptyIssue(texts.length, headerPlace),
        ...pointCountIssue(header.pointCountText, texts, headerPlace),
        ...within.issues,
        ...lineIssues,
        ...plane.issues,
      ],
    },
    options,
  );
}

/** Name, X and Y of a point line 点号,圈号,X,Y. */
function cornerFields(text: string): string[] {
  const [name = "", , ...numbers] = splitFields(text);
  return [name, ...numbers];
}

function propertiesOf({ attributes, extension }: TxtParcel, { fields }: ParcelHeader) {
  const kept = extension.length === 0 ? {} : { [extensionKey]: extension.join("\n") };
  return { ...Object.fromEntries(attributes), ...kept, ...fields };
}

function readArea(header: ParcelHeader, place: IssuePlace) {
  const text = header.areaHaText.replace(/公顷$/, "").trim();
  const { value } = readSourceNumber(text);
  if (value !== null && value > 0) return { m2: value * haM2, text: `${text}公顷`, issues: [] };
  const odd =
    text === "" || value !== null
      ? []
      : [warningAt("E12", { ...place, field: "地块面积" }, fieldContext(text))];
  return { m2: null, text: null, issues: odd };
}

function fieldContext(text: string) {
  return { kind: "number", field: "地块面积", text: text.slice(0, 40) };
}

function kindIssue(header: ParcelHeader, place: IssuePlace): Issue[] {
  return header.kind === "点" || header.kind === "线" ? [errorAt("F05", place, { kind: header.kind })] : [];
}

function emptyIssue(ringCount: number, place: IssuePlace): Issue[] {
  return ringCount === 0 ? [errorAt("F04", place, {})] : [];
}
