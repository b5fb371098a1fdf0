import type { NoteFields, NoteVersion } from "#contract/inspection";

export const concernsWords: Record<NoteFields["concerns"], string> = {
  responsible: "责任人",
  protector: "保护伞",
};

export const sourceWords: Record<NoteFields["source"], string> = {
  petition: "信访举报",
  inspection: "巡视巡察移交",
  supervision: "督察反馈",
  transfer: "其他机关移送",
  own: "监督检查发现",
};

export const handlingWords: Record<NoteFields["handling"], string> = {
  open: "待处置",
  inquiry: "谈话函询",
  verification: "初步核实",
  filed: "立案审查调查",
  held: "暂存待查",
  closed: "予以了结",
};

/** What the audit log says of a version, which it holds by its seal only. */
export const sealWords: Record<NoteVersion["seal"], string> = {
  proved: "与审计日志相符",
  broken: "与审计日志不符，内容可能被改动，请保留现场并报告",
  absent: "审计日志中没有这一版的封存值（可能已归档）",
};

export const writtenWords = (instant: string) =>
  new Date(instant).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" }).slice(0, 16);
