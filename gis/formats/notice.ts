import { fullWidthSigns } from "../check/source-number.ts";
import { errorAt, warningAt } from "../check/traced-item.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import type { BoundaryFormat, ReadOptions } from "./boundary-format.ts";
import { buildItem, itemPlace } from "./build-item.ts";
import { settleDatum } from "./datum-text.ts";
import {
  cutNoticeBlocks,
  isNoticeFooter,
  isNoticePoint,
  isSpoiltPoint,
  type NoticeBlock,
  type NoticeLine,
  noticeFields,
} from "./notice-blocks.ts";
import { readFooter } from "./notice-footer.ts";
import { arrangeNoticeParts } from "./notice-parts.ts";
import { readNoticeWords } from "./notice-words.ts";
import type { ParsedItem } from "./parsed-file.ts";
import { lineOf } from "./plane-point.ts";
import { withinLimits } from "./reading-limits.ts";
import { settlePlaneRings } from "./settle-plane-rings.ts";
import { withSpoilt, writtenCorners } from "./written-corners.ts";

export const leastNoticePoints = 3;
const shownTextLength = 40;

/** Corner lists as mining notices print them: 拐点,X,Y with *,起标高,止标高,采区名,±1 after each ring (domain 2a.2). */
export const noticeFormat: BoundaryFormat = {
  id: "notice",
  label: "矿业权公示坐标（拐点表）",
  recognise(text) {
    const lines = text.split(/[\r\n]+/);
    return lines.some(isNoticeFooter)
      ? lines.some(isNoticePoint)
      : lines.filter(isNoticePoint).length >= leastNoticePoints;
  },
  read(text, options) {
    const items = cutNoticeBlocks(text).map((block, i) => readNoticeBlock(block, i + 1, options));
    return { items, issues: [] };
  },
};

/** A mine of a notice at its 1-based place in the file. */
export function readNoticeBlock(block: NoticeBlock, item: number, options: ReadOptions): ParsedItem {
  const words = readNoticeWords(block.texts.map((line) => line.text));
  const place = itemPlace(item, words.name);
  const texts = block.rings.map((ring, i) => ({ number: i + 1, points: ring.points }));
  const within = withinLimits(texts, place);
  const plane = settlePlaneRings(
    within.rings,
    { stated: { zone: null, zoneWidth: null }, declaredAreaM2: words.areaM2 },
    place,
    options,
  );
  const footers = block.rings.map((ring, i) => readFooter(ring.footer, { ...place, ring: i + 1 }));
  const footed = plane.rings.flatMap((ring, i) => {
    const footer = footers[i];
    return ring === null || footer === undefined ? [] : [{ ring, footer }];
  });
  const { datum, datumIssues } = settleDatum(words.datumText, options, place);
  return buildItem(
    {
      item,
      name: words.name,
      number: words.number,
      crs: { datum, kind: "plane", zone: plane.zone, zoneWidth: plane.zoneWidth },
      datumText: words.datumText,
      parts: arrangeNoticeParts(footed),
      declaredAreaM2: words.areaM2,
      declaredAreaText: words.areaText,
      properties: {},
      readings: plane.readings,
      written: withSpoilt(writtenCorners(within.rings, block.rings), spoiltLines(block), noticeFields),
      sourceText: block.lines.map((line) => line.text).join("\n"),
      issues: [
        ...datumIssues,
        ...within.issues,
        ...plane.issues,
        ...footers.flatMap((footer) => footer.issues),
        ...layoutIssues(block, place),
      ],
    },
    options,
  );
}

function layoutIssues(block: NoticeBlock, place: IssuePlace): Issue[] {
  const hasRings = block.rings.some((ring) => ring.points.length > 0);
  const odd = block.lines.filter(
    ({ text }) => /[，；＊]/.test(text) && (isNoticePoint(text) || isNoticeFooter(text)),
  );
  return [
    ...(hasRings ? [] : [errorAt("F04", place, {})]),
    ...(odd[0] === undefined ? [] : [fullWidthSigns({ ...place, line: odd[0].line }, odd.length)]),
    ...strayLines(block, place),
    ...openRings(block, place),
  ];
}

/** A spoilt line may be a lost corner: the ring around it cannot be trusted. */
function strayLines(block: NoticeBlock, place: IssuePlace): Issue[] {
  return spoiltLines(block).map(({ line, text }) =>
    errorAt("F06", { ...place, line }, { text: text.slice(0, shownTextLength) }),
  );
}

function spoiltLines({ texts }: NoticeBlock): NoticeLine[] {
  return texts.filter(({ text }) => isSpoiltPoint(text));
}

/** Where some rings carry a closing line, one without it has lost its elevations. */
function openRings(block: NoticeBlock, place: IssuePlace): Issue[] {
  if (block.rings.every((ring) => ring.footer === null)) return [];
  return block.rings.flatMap((ring, i) => {
    const last = ring.points.at(-1);
    if (ring.footer !== null || last === undefined) return [];
    return [warningAt("F06", { ...place, ring: i + 1, ...lineOf(last) }, { text: "", missing: "footer" })];
  });
}
