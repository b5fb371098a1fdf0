import { attributeSentences } from "./attribute-sentences.ts";
import { licenceElsewhereText } from "./attributes/licence-elsewhere.ts";
import { containerSentences } from "./container-sentences.ts";
import { foreignSentence, noAreaSentence } from "./format-sentences.ts";
import type { Issue, IssueCode, IssuePlace } from "./issue.ts";
import { areaHaText, areaKm2Text, areaM2Text } from "./measure/area-text.ts";

type Context = Issue["context"];

const sentences: Record<IssueCode, (context: Context) => string> = {
  ...attributeSentences,
  ...containerSentences,
  E01: cornersSentence,
  E02: ({ claim, first }) =>
    claim === "layout"
      ? "首末两点不重合，圈没有闭合。请补上与首点相同的末点，或核对首末两点坐标。"
      : `末点与首点同为${first}，坐标却不同，圈没有闭合。请核对首末两点坐标。`,
  E03: selfCrossingSentence,
  E04: ({ before }) => `与上一点${before}坐标完全相同，已略去重复点。请确认没有漏掉别的拐点。`,
  E05: zoneSentence,
  E06: ({ outsideM2, areaM2 }) =>
    `有${km2(outsideM2)}（共${km2(areaM2)}）落在本辖区之外。请核对坐标和带号；确属跨界的，可确认后继续。`,
  E07: ({ kind, overlapM2, other, count }) =>
    kind === "edge"
      ? `与${other}有公共边${Number(count) > 1 ? `（这样的相邻共${count}处）` : ""}，已合并计算。请确认。`
      : `与${other}重叠${m2(overlapM2)}，面积会被重复计算。请修改拐点，使各圈互不重叠。`,
  E08: holeSentence,
  E09: ({ areaM2, declared, differenceM2, toleranceM2 }) =>
    `按椭球面积公式算得${km2(areaM2)}（${ha(areaM2)}），文件填写${declared}，相差${signedM2(differenceM2)}，超过允许的${m2(toleranceM2)}。请核对拐点和填写的面积。`,
  E10: datumSentence,
  E11: swapSentence,
  E12: numberSentence,
  E13: ({ topM, bottomM, part }) =>
    `${part}起标高${topM}米低于止标高${bottomM}米，两者可能填反。请核对开采标高（上限在前）。`,
  F01: foreignSentence,
  F02: ({ y }) => `Y坐标${y}没有带号，文件也没有写明带号。请选择带号（如41）后再导入。`,
  F03: ({ declared, listed }) => `填写的界址点数为${declared}，实际列出${listed}个点。请核对有无缺漏。`,
  F04: () => "没有可用的坐标。请检查文件内容是否完整。",
  F05: noAreaSentence,
  F06: lineSentence,
  F07: tooMuchSentence,
  F08: ({ text }) =>
    `“${text}”既可能是十进制度，也可能是度分秒连写（DDD.MMSS，如113.1212表示113°12′12″），两者相差可达数十公里。请选择后重新识别。`,
  F09: headingSentence,
  G01: ({ kind, x, y, value, count }) =>
    kind === "plane"
      ? `X ${x}、Y ${y}不能换算为经纬度：X应为7位纵坐标，Y应为带号加6位横坐标。请改正。`
      : `坐标${value}不是有效的经纬度（经度±180°、纬度±90°以内），这一圈共${count}处。请改正，或先转换为经纬度。`,
  G03: ({ count }) =>
    `有${count}圈，圈数或相互套叠太多，不是一个矿区的范围，没有检查。请核对，或分成几个图形。`,
  G02: () => "图形没有通过数据库的有效性检查（可能有极近的自相接或重合边），不能入库。请核对拐点。",
  R01: ({ how, by, reading, reasons, dropped }) =>
    how === "picked"
      ? `坐标有多种读法，只有一种落在辖区内${by === "place" ? "（文件没有填报面积，只按位置取舍）" : "且与填报面积相符"}，已按${reading}读取（${reasons}；${dropped}）。请核对。`
      : `已按您选择的${reading}读取，与Y坐标开头或文件写明的带号不同。请核对。`,
  L01: ({ number, others, count }) =>
    `许可证号${number}在文件中出现${count}次（另见第${others}个图形），一证只能对应一个矿区范围。请在原文件中改正或合并后重新导入。`,
  L02: ({ region }) =>
    `图形全部在${region}的轮廓之外，而台账把这座矿山登记在那里，不能入库。请核对坐标和带号；行政区登记有误的，请先更正该矿山的行政区，再打开本文件。`,
  L03: ({ number }) => licenceElsewhereText(String(number)),
};

/** One Chinese sentence: where the trouble lies, what is wrong with which numbers, and how to mend it. */
export function issueSentence(issue: Issue): string {
  const place = issuePlaceText(issue.place);
  const sentence = sentences[issue.code](issue.context);
  return place === "" ? sentence : `${place}：${sentence}`;
}

/** The place of an issue in words, as 第3行、第2圈第5点 J5; empty when nothing is known. */
export function issuePlaceText(place: IssuePlace): string {
  const { line, ring, point, pointName, part } = place;
  const item = place.itemName ?? (place.item === undefined ? "" : `第${place.item}个图形`);
  const pointText =
    point === undefined ? "" : `第${point}点${pointName === undefined ? "" : ` ${pointName}`}`;
  const partText = part === undefined || part === 1 ? "" : `第${part}部分`;
  const ringText = ring === undefined ? "" : `第${ring}圈`;
  const corner = `${partText}${ringText}${pointText}`;
  return [item === "" ? "" : item, line === undefined ? "" : `第${line}行`, corner]
    .filter((text) => text !== "")
    .join("、");
}

function selfCrossingSentence({ kind, edge, otherEdge }: Context): string {
  if (kind === "spike") return `边${edge}与边${otherEdge}原路折返，形成尖刺。请删去多余的点。`;
  if (kind === "touch") {
    return `圈在边${edge}与边${otherEdge}处自己相接（只碰一点），已拆开计算。请核对是否漏点。`;
  }
  if (kind === "overlap")
    return `边${edge}与边${otherEdge}部分重合。请核对拐点；带孔的范围请把内圈单独列出。`;
  return `边${edge}与边${otherEdge}相交（自相交）。请核对这几点的坐标和顺序。`;
}

function cornersSentence({ count, reason }: Context): string {
  if (reason === "flat") return `这一圈的${count}个点都在一条直线上，不能围成面。请核对坐标，补全拐点。`;
  if (reason === "thin")
    return `这一圈的${count}个点几乎在一条直线上，围成的面积可以忽略。请核对坐标，补全拐点。`;
  return `这一圈只有${count}个不同的点，不能围成面。请补全拐点（至少3个）。`;
}

function holeSentence({ kind, outsideM2, holeM2 }: Context): string {
  if (kind === "bay") {
    return `扣除的内圈（${m2(holeM2)}）与外圈有公共边或略有超出，已按缺口扣除。请核对内圈坐标。`;
  }
  if (kind === "whole")
    return `扣除的内圈（${m2(holeM2)}）占满了外圈，扣除后没有剩余范围。请核对内圈坐标，以及这一圈是否应当扣除。`;
  if (kind === "divides")
    return "内圈与外圈多处相接，把范围分成了互不相连的几块，已分块计算。请核对内圈坐标。";
  return `扣除的内圈（${m2(holeM2)}）有${m2(outsideM2)}在外圈之外。请核对内圈坐标，或把它改为单独的一块。`;
}

function lineSentence({ text, missing, ring, count, found }: Context): string {
  if (missing === "footer") return "这一圈缺少“*,起标高,止标高,名称,1”结束行，没有标高。请补上结束行。";
  if (missing === "ring")
    return `区域坐标字符串的第${ring}圈写明${count}个点，与其后的${found}个数对不上，字符串不完整或被截断。请从登记库重新导出。`;
  return `“${text}”不符合格式，没有读入，可能漏掉一个拐点。请改正这一行。`;
}

function numberSentence({ kind, field, text, count }: Context): string {
  if (kind === "fullwidth") return `自此行起共${count}处用了全角逗号或数字，已按半角读取。请核对读数。`;
  if (kind === "dressed")
    return `自此行起共${count}处坐标带千分位或单位（如“${text}”），已去掉后按米读取。请核对读数。`;
  if (kind === "split")
    return `“${text}”的格数多于表头，像是数字里的千分位逗号把一个数拆成了几格（共${count}行），不能读取。请去掉千分位，或另存为 .xlsx 后重新导入。`;
  if (text === "") return `${field ?? "数值"}是空的。请补上数字后重新导入。`;
  return `${field ?? "数值"}“${text}”不是数字。请改为数字后重新导入。`;
}

function headingSentence({ kind, heading, first, second, also }: Context): string {
  if (kind === "beside")
    return `表头除“${heading}”外还有“${also}”，有两组坐标并排，不能判断是接续的拐点还是另一坐标系，没有读取。接续的请移到左侧各行之下，另一坐标系的请删去，再重新导入。`;
  const [what, how] = kind === "plane" ? ["平面坐标（米）", "纵、横坐标"] : ["经纬度", "经纬度"];
  return `表头写的是“${heading}”，数值${first}、${second}却是${what}，已按${how}读取。请核对。`;
}

function tooMuchSentence({ kind, count, limit }: Context): string {
  if (kind === "line")
    return `这一行长达${count}个字符（坐标文件每行不超过${limit}个），不是坐标数据或文件已损坏。请检查原文件。`;
  if (kind === "issues") return `同类问题还有${count}处，没有逐条列出。请改正已列出的问题后重新导入。`;
  const what = { points: "拐点", rings: "圈", rows: "行", file: "字节" }[String(kind)] ?? "项";
  return `共${count}个${what}，超过一次能够读取的${limit}个。请拆分成几个文件后导入。`;
}

function zoneSentence({ stated, prefix, statedWidth, prefixWidth, count }: Context): string {
  const widths = statedWidth !== 0 && statedWidth !== prefixWidth;
  const said = widths ? `${statedWidth}度带第${stated}带` : `${stated}`;
  const found = widths ? `${prefixWidth}度带第${prefix}带` : `${prefix}`;
  return `带号应为${said}，但Y坐标开头是${found}，自此点起共${count}处。请核对带号；确以Y坐标为准的，选择带号${prefix}后再导入。`;
}

function datumSentence({ datum, text }: Context): string {
  if (datum === "missing") return "文件没有写明坐标系，已按2000国家大地坐标系读取。请确认。";
  if (datum === "unknown")
    return `不能识别坐标系“${text}”。请转换为2000国家大地坐标系（EPSG:4490）后再导入。`;
  if (datum === "GCJ02")
    return "坐标按您的标注为GCJ-02（火星坐标），已用公开算法近似换算，误差约一米以上，不可用于判定。请导入2000坐标成果。";
  return `坐标系为“${text}”，不是2000国家大地坐标系，位置可能偏差数十米以上，不可用于判定。请导入转换后的2000坐标成果。`;
}

function swapSentence({ kind, first, second, count, accepted }: Context): string {
  const what =
    kind === "plane"
      ? `X、Y 坐标疑似颠倒（首列${first}像带号横坐标，次列${second}像纵坐标，共${count}点）`
      : `经度、纬度疑似颠倒（首个数${first}，次个数${second}，共${count}点）`;
  return accepted === "yes" ? `${what}，已按您的确认交换。` : `${what}。请确认后选择“交换X/Y”再导入。`;
}

function km2(value: string | number | undefined): string {
  return `${areaKm2Text(Number(value ?? 0))}平方千米`;
}

function ha(value: string | number | undefined): string {
  return `${areaHaText(Number(value ?? 0))}公顷`;
}

function m2(value: string | number | undefined): string {
  return `${areaM2Text(Number(value ?? 0))}平方米`;
}

function signedM2(value: string | number | undefined): string {
  return `${Number(value ?? 0) > 0 ? "+" : "−"}${m2(Math.abs(Number(value ?? 0)))}`;
}
