import type { ArchivedPart, ChainVerdict, NoteNumber } from "./audit-log.ts";

/** What was done to a record. */
export const auditKindWords = { insert: "新增", update: "修改", delete: "删除", event: "事件" } as const;

/** Tables and events of the audit log as its readers call them. */
export const auditSubjectWords: Readonly<Record<string, string>> = {
  region: "行政区",
  mine: "矿山",
  boundary: "矿区范围",
  boundary_part: "采区",
  reserve: "储量核实",
  mine_survey: "现场调查",
  lineage: "沿革",
  mine_plan: "名单计划",
  zone_layer: "管控图层版本",
  zone: "管控区",
  working: "采动范围",
  quota: "指标",
  disposition: "分类处置",
  inspection_note: "督查线索",
  import_batch: "导入批次",
  topology_decision: "拓扑处理意见",
  confirmed_doubt: "确认过的疑点",
  register_list: "登记名单",
  export_log: "导出",
  scheme: "整合方案",
  scheme_group: "整合方案的组",
  scheme_mine: "整合方案的矿山",
  scheme_wish: "整合方案的约定",
  plan_course: "方案推进",
  plan_act: "方案步骤办理",
  plan_document: "方案文件",
  plan_document_read: "下载方案文件",
  plan_objection: "方案异议",
  scheme_boundary: "整合组的新矿区范围",
  scheme_gap_block: "夹缝转入拟出让名单",
  scheme_carrying: "整合实施",
  scheme_remark: "对整合方案的意见",
  scheme_minute: "方案比选会议纪要",
  proposal: "变更申请",
  proposal_set_aside: "搁置变更申请",
  zone_read: "查看受控管控区",
  zone_map_read: "查看受控图层地图",
  zone_list_read: "查看受控图层内容",
  inspection_read: "查看督查线索",
  audit_verified: "核验审计日志",
  audit_archived: "归档审计日志",
  account: "账号",
  account_role: "角色",
  sign_in: "登录",
  sign_in_failed: "登录失败",
  sign_in_locked: "锁定期间登录",
  sign_out: "退出登录",
  sessions_ended: "结束登录",
  second_factor_added: "启用动态口令",
  second_factor_removed: "停用动态口令",
  password_changed: "修改密码",
  password_reset: "重置密码",
  api_key: "接口密钥",
  key_refused: "接口密钥被拒",
  job_cancelled: "取消后台任务",
  licence_refused: "许可证号已有登记被拒",
};

/** What a verification of the chain found, in one sentence. */
export function chainVerdictText(verdict: ChainVerdict): string {
  const { acts, entries, head, anchors, archived, broken, unheldNotes } = verdict;
  if (broken) return `审计日志已被改动：${broken.message}请保留现场，立即报告安全管理员。`;
  if (head === null) return "审计日志还没有记录。";
  const before = archived
    ? `第 ${archived.toSeq} 次及以前的操作已归档（最近的归档文件 ${archived.fileName}，SHA-256 ${archived.sha256.slice(0, 16)}…），自第 ${archived.toSeq + 1} 次起核验：`
    : "";
  return `审计日志完整：${before}${acts} 次操作、${entries} 条记录逐条核对无误，与 ${anchors} 个每日锚点相符；链尾 ${head.seq}，${head.hash.slice(0, 16)}…${unheldNotesText(unheldNotes, archived)}`;
}

const mostNotesNamed = 20;

/** Which notes were held against nothing, and how that is done; empty where all were. */
export function unheldNotesText(notes: readonly NoteNumber[], archived: ArchivedPart | null): string {
  if (notes.length === 0) return "";
  const named = notes.slice(0, mostNotesNamed).map(noteText).join("、");
  const which = notes.length > mostNotesNamed ? `${named}等 ${notes.length} 个版本` : named;
  const file = archived?.fileName ?? "归档文件";
  return `。${which}没有核对：写入它们的记录已归档，请在服务器上用 npm run audit -- verify --archive ${file} 核对（每个归档文件写一个 --archive）。`;
}

/** A 督查线索 as the log knows it. */
export const noteText = ({ note, version }: NoteNumber) => `督查线索 ${note} 第 ${version} 版`;
