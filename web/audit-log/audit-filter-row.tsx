import { DatePicker, Input, Select } from "antd";
import type { ReactNode } from "react";
import { type AuditFilter, auditKinds } from "#contract/audit-log";
import { auditKindWords, auditSubjectWords } from "#contract/audit-words";

export type AuditLogFilter = Pick<AuditFilter, "kind" | "subject" | "q" | "from" | "to">;

interface AuditFilterRowProps {
  filter: AuditLogFilter;
  total: number | null;
  onChange: (filter: AuditLogFilter) => void;
  children: ReactNode;
}

/** Which entries are shown, and how many they are. */
export function AuditFilterRow({ filter, total, onChange, children }: AuditFilterRowProps) {
  const put = (part: { [Key in keyof AuditLogFilter]: AuditLogFilter[Key] | undefined }) => {
    const all = Object.entries({ ...filter, ...part });
    onChange(Object.fromEntries(all.filter(([, value]) => value !== undefined && value !== "")));
  };
  return (
    <div className="kj-audit-filter">
      <Input.Search
        allowClear
        aria-label="查找审计记录"
        placeholder="操作人、事由、地址、改动的内容"
        onSearch={(q) => put({ q })}
      />
      <Select
        allowClear
        aria-label="对象"
        placeholder="对象"
        options={Object.entries(auditSubjectWords).map(([value, label]) => ({ value, label }))}
        onChange={(subject: string | undefined) => put({ subject })}
      />
      <Select
        allowClear
        aria-label="动作"
        placeholder="动作"
        options={auditKinds.map((value) => ({ value, label: auditKindWords[value] }))}
        onChange={(kind: AuditLogFilter["kind"]) => put({ kind })}
      />
      <DatePicker.RangePicker
        aria-label="日期"
        placeholder={["日期起", "止"]}
        onChange={(days) =>
          put({ from: days?.[0]?.format("YYYY-MM-DD"), to: days?.[1]?.format("YYYY-MM-DD") })
        }
      />
      {children}
      <span className="kj-total" role="status">
        {total === null ? "" : `共 ${total} 条`}
      </span>
    </div>
  );
}
