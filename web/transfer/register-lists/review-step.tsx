import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Input } from "antd";
import { useMemo, useState } from "react";
import { exportMarkedList, type RegisterList, type RegisterListRow } from "#contract/register-lists";
import { UnlessWaiting } from "../../approvals/waiting-proposal.tsx";
import { download } from "../../client/download.ts";
import { Allowed } from "../../shell/allowed.tsx";
import { AskTo } from "../../shell/ask-to.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { FilterRow } from "../../ui/filter-row.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { VirtualList } from "../../ui/virtual-list.tsx";
import {
  everythingSound,
  factsOf,
  nothingSelected,
  orderOfSelection,
  withAdded,
  withField,
} from "./list-selection.ts";
import { kindWords, RowCard, rowHeightPx } from "./row-card.tsx";
import { TakeForm } from "./take-form.tsx";
import { useListRows, type useRegisterList } from "./use-register-list.ts";

type Filter = "all" | RegisterListRow["kind"] | "doubtful";
type Work = ReturnType<typeof useRegisterList>;

interface ReviewStepProps {
  list: RegisterList;
  onCommit: Work["commit"];
}

/** Every row of a list beside its mine: what would change, what is wrong; nothing is taken unless ticked. */
export function ReviewStep({ list, onCommit }: ReviewStepProps) {
  const rows = useListRows(list);
  if (rows.error) return <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />;
  if (!rows.data) return <LoadingState label="正在读取比较结果…" />;
  return <ComparedRows list={list} rows={rows.data} onCommit={onCommit} />;
}

function ComparedRows({ list, rows, onCommit }: ReviewStepProps & { rows: RegisterListRow[] }) {
  const { counts } = list;
  const [filter, setFilter] = useState<Filter>(() => (counts.changed > 0 ? "changed" : "all"));
  const [q, setQ] = useState("");
  const [selection, setSelection] = useState(nothingSelected);
  const shown = useMemo(() => rows.filter((row) => passes(row, filter, q)), [rows, filter, q]);
  const facts = useMemo(() => factsOf(rows, selection), [rows, selection]);
  return (
    <div className="kj-list-step">
      <div className="kj-list-filters">
        <ListFilters
          list={list}
          total={rows.length}
          filter={filter}
          onFilter={setFilter}
          q={q}
          onSearch={setQ}
        />
        <Button
          size="small"
          disabled={counts.changed === 0}
          onClick={() => setSelection(everythingSound(rows))}
        >
          选取全部变更（疑点除外）
        </Button>
        <Button
          size="small"
          disabled={selection === nothingSelected}
          onClick={() => setSelection(nothingSelected)}
        >
          全部不选
        </Button>
        <MarkedListButton list={list} rows={rows} />
      </div>
      <div className="kj-list-rows">
        {shown.length === 0 ? (
          <EmptyState title="没有符合条件的行" hint="换一个筛选条件再看。" />
        ) : (
          <VirtualList
            label="名单与台账的比较"
            rows={shown}
            keyOf={keyOf}
            heightPxOf={rowHeightPx}
            render={(row) => (
              <RowCard
                row={row}
                taken={selection.fields.get(row.position) ?? []}
                isBlock={list.reading.form === "annex4"}
                added={selection.added.has(row.position)}
                onTake={(field, take) => setSelection((now) => withField(now, row.position, field, take))}
                onAdd={(add) => setSelection((now) => withAdded(now, row.position, add))}
              />
            )}
          />
        )}
      </div>
      <Allowed to="transfer.commit" otherwise={<AskTo permission="transfer.commit" />}>
        <UnlessWaiting operation="proposeRegisterList" record={list.id} what="采用这份名单的申请">
          <TakeForm
            list={list}
            facts={facts}
            onSubmit={(fields, reason) => onCommit({ ...fields, ...orderOfSelection(selection) }, reason)}
          />
        </UnlessWaiting>
      </Allowed>
    </div>
  );
}

/** The list as it was handed in, its wrong cells coloured: corrected, it is uploaded again and maps by itself. */
function MarkedListButton({ list, rows }: Pick<ReviewStepProps, "list"> & { rows: RegisterListRow[] }) {
  const { message } = App.useApp();
  const save = () =>
    download(exportMarkedList, { params: { id: list.id } }, "名单_问题.xlsx").catch((error: Error) =>
      message.error(error.message),
    );
  const troubled = list.doubtfulCount > 0 || rows.some(({ issues }) => issues.length > 0);
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      disabled={!troubled}
      title="原表原样，错误标红、疑点标黄，逐行写明问题；改正后可直接再次上传"
      onClick={() => void save()}
    >
      下载标色名单
    </Button>
  );
}

interface ListFiltersProps {
  list: RegisterList;
  total: number;
  filter: Filter;
  q: string;
  onFilter: (filter: Filter) => void;
  onSearch: (q: string) => void;
}

function ListFilters({ list, total, filter, q, onFilter, onSearch }: ListFiltersProps) {
  const options = [
    { value: "all" as const, label: "全部", count: total },
    ...(["changed", "new", "error", "same", "vanished"] as const).map((value) => ({
      value,
      label: kindWords[value],
      count: list.counts[value] ?? 0,
    })),
    { value: "doubtful" as const, label: "有疑点", count: list.doubtfulCount },
  ];
  return (
    <>
      <FilterRow<Filter> label="按比较结果筛选" options={options} value={filter} onChange={onFilter} />
      <Input
        allowClear
        aria-label="在名单中查找"
        placeholder="名称、许可证号"
        value={q}
        onChange={({ target }) => onSearch(target.value)}
      />
    </>
  );
}

const keyOf = ({ position }: RegisterListRow) => String(position);

function passes(
  { kind, changes, issues, name, licenceNumber }: RegisterListRow,
  filter: Filter,
  q: string,
): boolean {
  const wanted = q.trim();
  if (wanted !== "" && !name.includes(wanted) && !licenceNumber?.includes(wanted.toUpperCase())) return false;
  if (filter === "all") return true;
  if (filter !== "doubtful")
    return kind === filter || (filter === "error" && issues.some(({ severity }) => severity === "error"));
  return changes.some(({ doubt }) => doubt !== null) || (kind === "new" && issues.length > 0);
}
