import { Problem, type RefusalEvent } from "./problem.ts";

interface DatabaseFault {
  code: string;
  constraint?: string;
  column?: string;
}

/** Rules that live in the database, in the words of who broke them. */
const sentences: Record<string, string> = {
  boundary_one_in_force: "该矿山在这段时间内已有有效的矿区范围版本，同一天只能有一个版本有效。请调整有效期。",
  boundary_datum_guard:
    "1980 西安坐标系、1954 北京坐标系或偏移坐标的范围不可用于判定，须标记为“不可用于判定”。",
  zone_layer_one_edition_in_force:
    "该类管控区在这段时间内已有有效版本，同一天只能有一个版本有效。请调整有效期。",
  decided_has_document: "作出决定须同时填写文号和日期。",
  approved_has_document: "审批须同时填写文号和日期。",
  approved_after_decided: "须先有县级决定，才能审批。",
  mine_licence_number_key:
    "采矿许可证号不能登记：采矿许可证号全国唯一，该号码已有登记。请核对号码；确认无误的，请报上级自然资源主管部门核实。",
  quota_mine_id_year_quarter_key: "该矿山本季度的指标已经存在，请修改原记录。",
  reserve_mine_id_verified_on_key: "该矿山在这一核实日期的储量已经存在，请修改原记录。",
  scheme_approved:
    "方案已核准，分组、要求和名称都不能再改。需要改动的，请在“推进”中另开新版本，已核准的版本保持不变。",
  scheme_handed_up: "方案已上报，正在等待核准，不能再改。需要修改的，请先在“推进”中退回上报。",
  scheme_region_code_name_key: "本行政区已有同名的整合方案，请换一个名称。",
  proposal_waits_once: "同样的申请已经提出，正在等待审批，不能重复提出。请在“审批”中查看。",
  proposal_carrying_waits_once: "同样的申请已经提出，正在等待审批，不能重复提出。请在“审批”中查看。",
  scheme_carrying_once: "本组已经实施整合，不能再次实施。请刷新后核对。",
  scheme_carrying_boundary_id_fkey:
    "该矿区范围由整合方案的实施登记，不能单独撤回。登记有误的，请在方案的“推进”中撤回实施。",
  scheme_carrying_reserve_id_fkey:
    "该储量核实记录由整合方案的实施登记，不能单独删除。登记有误的，请更正，或在方案的“推进”中撤回实施。",
  scheme_carrying_lineage_lineage_id_fkey:
    "该沿革记录由整合方案的实施产生，不能单独删除。登记有误的，请在方案的“推进”中撤回实施。",
  region_pkey: "该行政区划代码已经存在。",
};

/** What the audit log is told of a rule that was broken. The database does not say by which value. */
const refusals: Record<string, RefusalEvent> = {
  mine_licence_number_key: { subject: "licence_refused", key: null, details: { place: "台账" } },
};

/** A rule of the database that was broken, as a reply; null when the error is something else. */
export function databaseProblem(error: unknown): Problem | null {
  const fault = error as DatabaseFault;
  if (typeof fault?.code !== "string") return null;
  if (isRowSecurity(error)) return outsideScope();
  const sentence = sentences[fault.constraint ?? ""];
  switch (fault.code) {
    case "23505":
      return duplicate(fault, sentence);
    case "23P01":
      return new Problem(
        409,
        "overlapping_validity",
        sentence ?? "与已有记录的有效期重叠，没有保存。请核对并调整有效期。",
      );
    case "23503":
      return new Problem(
        409,
        "reference",
        sentence ??
          "所引用的记录已不存在，或该记录仍被其他记录使用，没有保存。请刷新后核对；仍在使用的，请先处理用到它的记录。",
      );
    case "23502":
    case "23514":
      return new Problem(422, "rule_violated", sentence ?? checkSentence(fault));
    default:
      if (fault.code.startsWith("22")) {
        return new Problem(
          400,
          "invalid_value",
          "提交的内容中有数据库不能接受的值（如空字符、超出范围的数字或日期），请检查后重试。",
        );
      }
      return isBusy(error, fault.code) ? busy() : null;
  }
}

const duplicate = (
  { constraint = "" }: DatabaseFault,
  sentence = "已有相同的记录，不能重复添加。请刷新列表，在原记录上修改。",
) => new Problem(409, "duplicate", sentence, {}, refusals[constraint] ?? null);

/** A licence number that came into the register at the same moment. */
export const isLicenceTaken = (error: unknown): boolean =>
  (error as DatabaseFault | null)?.constraint === "mine_licence_number_key";

export function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "KnexTimeoutError";
}

export const busy = () =>
  new Problem(503, "database_busy", "数据库暂时繁忙或无法连接，请稍后重试；若持续出现，请联系系统管理员。");

function checkSentence({ constraint = "", column = "" }: DatabaseFault): string {
  if (/shape|outline/.test(constraint)) {
    return "图形不能入库：须为有效、非空、坐标在经纬度范围内的面。请检查自相交、重复点和坐标。";
  }
  return `数据不符合入库规则（${constraint || column}）。请检查数值范围和日期先后。`;
}

/** The second wall: a row that its writer would not see. */
const isRowSecurity = (error: unknown) =>
  error instanceof Error && error.message.includes("row-level security");

const outsideScope = () =>
  new Problem(
    403,
    "outside_scope",
    "所涉记录不在您的权限范围内，没有保存。如工作需要，请联系本单位安全管理员。",
  );

/** lost connections, deadlocks, cancelled and shut-down statements: right to try again */
function isBusy(error: unknown, code: string): boolean {
  return isTimeout(error) || /^(08|57|40|55P03|25P03|ECONN|ETIMEDOUT|EPIPE)/.test(code);
}
