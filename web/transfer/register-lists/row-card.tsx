import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  MinusCircleOutlined,
  PlusCircleOutlined,
  WarningOutlined,
} from "@ant-design/icons";
import { Checkbox } from "antd";
import type { RegisterListRow } from "#contract/register-lists";
import type { ListField } from "#gis/register-lists/list-field";

type Kind = RegisterListRow["kind"];

export const kindWords: Record<Kind, string> = {
  new: "台账没有",
  changed: "有变更",
  same: "相同",
  vanished: "名单未列",
  error: "有错误",
};

const kindIcons = {
  new: <PlusCircleOutlined aria-hidden />,
  changed: <EditOutlined aria-hidden />,
  same: <CheckCircleOutlined aria-hidden />,
  vanished: <MinusCircleOutlined aria-hidden />,
  error: <CloseCircleOutlined aria-hidden />,
};

const heightsPx = { head: 28, change: 24, doubt: 20, issue: 20, padding: 7 };

/** Height of a row with all it says, so that thousands can be scrolled without being drawn. */
export function rowHeightPx({ changes, issues, said }: RegisterListRow): number {
  const doubts = changes.filter(({ doubt }) => doubt !== null).length;
  return (
    heightsPx.head +
    changes.length * heightsPx.change +
    doubts * heightsPx.doubt +
    (issues.length + (said.length > 0 ? 1 : 0)) * heightsPx.issue +
    heightsPx.padding
  );
}

interface RowCardProps {
  row: RegisterListRow;
  taken: readonly ListField[];
  added: boolean;
  /** a row of 附件4 is added as a planned block, any other as a mine */
  isBlock: boolean;
  onTake: (field: ListField, take: boolean) => void;
  onAdd: (add: boolean) => void;
}

/** One row of a list: what it would change of its mine, field by field, and what is wrong with it. */
export function RowCard({ row, taken, added, isBlock, onTake, onAdd }: RowCardProps) {
  return (
    <div className={`kj-list-row kj-list-${row.kind}`}>
      <div className="kj-list-row-head">
        <span className="kj-list-kind">
          {kindIcons[row.kind]} {kindWords[row.kind]}
        </span>
        <strong>{row.name}</strong>
        <span className="kj-hint">{row.licenceNumber ?? "无许可证号"}</span>
        <span className="kj-hint">{row.row === null ? "" : `第 ${row.row} 行`}</span>
        {row.addable && (
          <Checkbox checked={added} onChange={({ target }) => onAdd(target.checked)}>
            {isBlock ? "登记为拟设区块" : "登记为新矿山"}
          </Checkbox>
        )}
      </div>
      {row.said.length > 0 && (
        <p className="kj-list-issue" title={saidText(row)}>
          {saidText(row)}
        </p>
      )}
      {row.changes.map((change) => (
        <div key={change.field}>
          <Checkbox
            className="kj-list-change"
            checked={taken.includes(change.field)}
            onChange={({ target }) => onTake(change.field, target.checked)}
          >
            <span className="kj-list-label">{change.label}</span>
            <del>{change.stored ?? "（空）"}</del> → <ins>{change.offered}</ins>
          </Checkbox>
          {change.doubt && (
            <p className="kj-list-doubt" title={change.doubt}>
              <WarningOutlined aria-hidden /> {change.doubt}
            </p>
          )}
        </div>
      ))}
      {row.issues.map(({ severity, message }) => (
        <p key={message} className={`kj-list-issue kj-list-issue-${severity}`} title={message}>
          {message}
        </p>
      ))}
    </div>
  );
}

const saidText = ({ said }: RegisterListRow) => said.map(({ label, text }) => `${label} ${text}`).join("　");
