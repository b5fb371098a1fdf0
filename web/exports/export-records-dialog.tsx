import { DatePicker, Input, Modal, Select } from "antd";
import { useMemo, useState } from "react";
import { type ExportRecord, listExports } from "#contract/exports";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { ExportRecordTable } from "./export-record-table.tsx";
import { contentOptions } from "./export-words.ts";
import "./exports.css";

interface Filter {
  what?: string;
  q?: string;
  restricted?: "true" | "false";
  from?: string;
  to?: string;
}

/** 导出记录: whatever left the system, the newest first, with who, why and the hash of the file. */
export function ExportRecordsDialog({ onClose }: { onClose: () => void }) {
  const [filter, setFilter] = useState<Filter>({});
  const pages = useEndpointPages<ExportRecord>(listExports, { ...filter, limit: 100 });
  const records = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? null;
  return (
    <Modal title="导出记录" open width={1120} footer={null} onCancel={onClose}>
      <RecordFilter filter={filter} total={total} onChange={setFilter} />
      {pages.isPending && <LoadingState />}
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {total === 0 && (
        <EmptyState title="没有符合条件的导出记录" hint="放宽筛选条件；每次导出后这里会多一条。" />
      )}
      {records.length > 0 && (
        <ExportRecordTable
          records={records}
          onEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
        />
      )}
    </Modal>
  );
}

interface RecordFilterProps {
  filter: Filter;
  total: number | null;
  onChange: (filter: Filter) => void;
}

function RecordFilter({ filter, total, onChange }: RecordFilterProps) {
  const put = (part: { [Key in keyof Filter]: Filter[Key] | undefined }) => {
    const all = Object.entries({ ...filter, ...part }).filter(
      ([, value]) => value !== undefined && value !== "",
    );
    onChange(Object.fromEntries(all));
  };
  return (
    <div className="kj-export-filter">
      <Input.Search
        allowClear
        aria-label="查找导出记录"
        placeholder="导出人、文件名、事由、SHA-256"
        onSearch={(q) => put({ q })}
      />
      <Select
        allowClear
        aria-label="内容"
        placeholder="内容"
        options={[...contentOptions]}
        onChange={(what: string | undefined) => put({ what })}
      />
      <Select
        allowClear
        aria-label="是否含受控数据"
        placeholder="受控数据"
        options={[
          { value: "true", label: "含受控数据" },
          { value: "false", label: "不含" },
        ]}
        onChange={(restricted: Filter["restricted"]) => put({ restricted })}
      />
      <DatePicker.RangePicker
        aria-label="导出日期"
        placeholder={["导出日期起", "止"]}
        onChange={(days) =>
          put({ from: days?.[0]?.format("YYYY-MM-DD"), to: days?.[1]?.format("YYYY-MM-DD") })
        }
      />
      <span className="kj-total" role="status">
        {total === null ? "" : `共 ${total} 条`}
      </span>
    </div>
  );
}
