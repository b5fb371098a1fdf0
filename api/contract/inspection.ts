import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { DateText, EnteredDate } from "./geometry.ts";
import { IdParams, pageOf, pageQuery, Versioned } from "./paging.ts";
import { RegionCode } from "./region-code.ts";

/** 四清: “责任人和保护伞清”. */
export const noteConcerns = ["responsible", "protector"] as const;
/** Whence a 问题线索 comes. */
export const noteSources = ["petition", "inspection", "supervision", "transfer", "own"] as const;
/** 线索处置方式: 谈话函询、初步核实、暂存待查、予以了结, before them 待处置 and after verification 立案审查调查. */
export const noteHandlings = ["open", "inquiry", "verification", "filed", "held", "closed"] as const;

/** What is written down. None of these is called reason, note or document: those are told to the audit log. */
export const NoteFields = z.object({
  concerns: z.enum(noteConcerns).meta({ description: "所涉：责任人或保护伞" }),
  source: z.enum(noteSources).meta({ description: "线索来源" }),
  receivedOn: EnteredDate.meta({ description: "收到日期" }),
  handling: z.enum(noteHandlings).meta({ description: "处置方式" }),
  words: z
    .string()
    .trim()
    .min(1, "请填写线索内容")
    .max(4000, "线索内容不超过 4000 个字")
    .meta({ description: "线索内容" }),
});
export type NoteFields = z.output<typeof NoteFields>;

/** A 督查线索 of a mine in one of its versions. */
export const InspectionNote = Versioned.extend(NoteFields.shape).extend({
  receivedOn: DateText,
  mineId: z.uuid(),
  mineName: z.string().meta({ description: "写下时矿山的名称" }),
  licenceNumber: z.string().nullable(),
  mineGone: z.boolean().meta({ description: "矿山已不在台账中" }),
  removed: z.boolean().meta({ description: "已撤销，留痕备查" }),
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
});
export type InspectionNote = z.output<typeof InspectionNote>;

export const sealStates = ["proved", "broken", "absent"] as const;
export const NoteVersion = InspectionNote.extend({
  seal: z
    .enum(sealStates)
    .meta({ description: "与审计日志中的封存值：相符、不符、日志中没有（已归档或被删除）" }),
});
export type NoteVersion = z.output<typeof NoteVersion>;

const common = { tag: "inspection" } as const;

export const noteSorts = ["-receivedOn", "receivedOn"] as const;
export const listInspectionNotes = endpoint({
  ...common,
  method: "GET",
  path: "/inspection-notes",
  summary: "督查线索（责任人、保护伞），仅供纪检监察",
  permission: "inspection.read",
  query: pageQuery(noteSorts).extend({ region: RegionCode.optional(), mineId: z.uuid().optional() }),
  reply: pageOf(InspectionNote),
});
export const versionSorts = ["-version", "version"] as const;
export const listNoteVersions = endpoint({
  ...common,
  method: "GET",
  path: "/inspection-notes/:id/versions",
  summary: "一条督查线索的历次版本，并与审计日志核对",
  permission: "inspection.read",
  params: IdParams,
  query: pageQuery(versionSorts).extend({ seal: z.enum(sealStates).optional() }),
  reply: pageOf(NoteVersion),
});
export const addInspectionNote = endpoint({
  ...common,
  method: "POST",
  path: "/inspection-notes",
  summary: "登记督查线索",
  permission: "inspection.write",
  body: NoteFields.extend({ mineId: z.uuid() }),
  reply: Versioned,
});
export const changeInspectionNote = endpoint({
  ...common,
  method: "PUT",
  path: "/inspection-notes/:id",
  summary: "修改督查线索，此前的版本留存",
  permission: "inspection.write",
  concurrency: "version",
  params: IdParams,
  body: NoteFields,
  reply: Versioned,
});
export const removeInspectionNote = endpoint({
  ...common,
  method: "DELETE",
  path: "/inspection-notes/:id",
  summary: "撤销误登的督查线索，各版本留存",
  permission: "inspection.write",
  concurrency: "version",
  params: IdParams,
  reply: Versioned,
});
