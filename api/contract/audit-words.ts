import type { ArchivedPart, ChainVerdict, NoteNumber } from "./audit-log.ts";
import { mineFieldLabels } from "./mine-field-labels.ts";

/** What was done to a record. */
export const auditKindWords = { insert: "新增", update: "修改", delete: "删除", event: "事件" } as const;

/** Tables and events of the audit log as its readers call them. */
export const auditSubjectWords: Readonly<Record<string, string>> = {
  region: "行政区",
  mine: "矿山",
  boundary: "矿区范围",
  boundary_part: "采区",
  reserve: "储量核实",
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

/** A field of the contract as its column is called. */
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Columns of the watched tables as their readers call them; others are shown by their name. */
export const auditColumnWords: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(mineFieldLabels).map(([field, label]) => [columnOf(field), label])),
  login: "账号",
  place: "办理处",
  licence_numbers: "所填许可证号",
  purpose: "用途",
  permissions: "权限",
  regions: "行政区",
  revoked_at: "作废时间",
  revoked_by: "作废人",
  enabled: "是否启用",
  is_demo: "演示人员",
  password_unconfirmed: "密码待确认",
  account_id: "账号编号",
  role: "角色",
  ends_on: "到期日",
  granted_by: "授予人",
  granted_at: "授予时间",
  name: "名称",
  holder_code: "所属企业",
  production_class: "规模类别",
  version: "版本",
  mine_id: "矿山编号",
  shape: "图形",
  official_area_m2: "椭球面积（m²）",
  declared_area_m2: "申报面积（m²）",
  area_m2: "面积（m²）",
  source_datum: "来源坐标系",
  source_text: "来源原文",
  source_kind: "坐标类型",
  source_zone_width: "分带",
  source_zone: "带号",
  sets_licensed_area: "证载面积随之改变",
  licensed_area_before_km2: "此前的证载面积（km²）",
  ground: "申请的范围",
  added_count: "新建矿山",
  changed_count: "更新已有矿山",
  field_count: "更改的项目",
  sender: "报送单位",
  new_boundary_from: "新范围生效日期",
  source_name: "来源文件",
  not_for_decision: "不可用于判定",
  top_m: "起标高（m）",
  bottom_m: "止标高（m）",
  verified_on: "核实日期",
  remaining: "保有资源储量",
  recoverable: "可采资源量",
  unit: "单位",
  document: "文号",
  kind: "类型",
  edition: "版本名称",
  state: "状态",
  access_class: "数据级别",
  kept_by: "登记图层的行政区",
  level: "级别",
  outline: "行政区界线",
  observed_on: "观测日期",
  source: "来源",
  sigma_m: "中误差（m）",
  floor_m: "底板标高（m）",
  year: "年度",
  quarter: "季度",
  issued_wt: "下达指标（万吨）",
  used_wt: "已用指标（万吨）",
  suggested: "系统建议",
  suggested_reason: "建议理由",
  decided: "县级决定",
  decided_on: "决定日期",
  decided_document: "决定文号",
  approved: "市级核准",
  approved_on: "核准日期",
  approved_document: "核准文号",
  complete_by: "完成时限",
  completed_on: "完成日期",
  decision: "处理意见",
  decided_by: "处理人",
  code: "代码",
  message: "说明",
  confirmed_by: "确认人",
  confirmed_at: "确认时间",
  happened_on: "发生日期",
  file_name: "文件名",
  committed_by: "导入人",
  two_people: "经两人办理",
  undone_by: "撤销人",
  item_count: "条数",
  capacity_wt: "改造后规模（万吨/年）",
  life_years: "服务年限（年）",
  predicted_wt: "预测资源量（万吨）",
  grant_year: "拟出让年度",
  granted_on: "出让日期",
  grant_document: "出让文号",
  notes: "线索编号",
  operation: "操作",
  about: "所涉记录",
  request: "所申请的内容",
  mine_name: "矿山",
  proposed_by: "申请人编号",
  proposed_by_name: "申请人",
  proposed_at: "申请时间",
  decided_by_name: "审批人",
  decided_at: "办结时间",
  answer: "答复",
  proposal_id: "申请编号",
  set_aside_by: "搁置人编号",
  set_aside_by_name: "搁置人",
  set_aside_at: "搁置时间",
  set_aside_reason: "搁置原因",
  actor_name: "操作人",
  title: "内容",
  format: "格式",
  reason: "事由",
  sha256: "SHA-256",
  fromSeq: "起始操作",
  toSeq: "末次操作",
  acts: "操作次数",
  entries: "记录条数",
  hash: "末次封存值",
  fileName: "文件名",
  feature_count: "条数",
  restricted: "受控数据",
  removed: "已撤销",
  seal: "封存值（内容不入日志）",
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
