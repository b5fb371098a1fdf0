import { Select, Switch } from "antd";
import type { Position } from "geojson";
import { useMemo, useState } from "react";
import type { StagedItem, Staging } from "#contract/transfer";
import { EmptyState } from "../ui/empty-state.tsx";
import { IssueList } from "./issue-list.tsx";
import { issueWords } from "./issue-words.ts";
import { ItemDetail } from "./item-detail.tsx";
import { ItemTable } from "./item-table.tsx";
import { Preview } from "./preview.tsx";
import { codeCounts, passes, type ReviewFilter } from "./staged-items.ts";
import { useHeightPx } from "./use-height-px.ts";

interface ReviewProps {
  staging: Staging;
  items: StagedItem[];
  chosen: readonly number[];
  onChoose: (indexes: number[]) => void;
}

/** The items of a file beside their map: what is wrong, where, and what will be stored. */
export function Review({ staging, items, chosen, onChoose }: ReviewProps) {
  const [filter, setFilter] = useState<ReviewFilter>({ troubledOnly: false, code: null });
  const [shown, setShown] = useState<number | null>(items.length === 1 ? (items[0]?.index ?? null) : null);
  const [at, setAt] = useState<Position | null>(null);
  const listed = useMemo(() => items.filter((item) => passes(filter, item)), [items, filter]);
  const [list, heightPx] = useHeightPx();
  const item = items.find(({ index }) => index === shown) ?? null;
  const show = (index: number) => {
    setShown(index);
    setAt(null);
  };
  return (
    <div className="kj-review">
      <div className="kj-review-list">
        <Filters items={items} filter={filter} onChange={setFilter} listed={listed.length} />
        {staging.issues.length > 0 && <IssueList issues={staging.issues} onLocate={setAt} />}
        <div className="kj-review-rows" ref={list}>
          {listed.length === 0 ? (
            <EmptyState title={items.length === 0 ? "文件里没有读出图形" : "没有符合筛选的图形"} />
          ) : (
            <ItemTable
              items={listed}
              heightPx={heightPx}
              shown={shown}
              chosen={chosen}
              onShow={show}
              onChoose={onChoose}
            />
          )}
        </div>
      </div>
      <div className="kj-review-side">
        <Preview
          stagingId={staging.id}
          bounds={staging.bounds}
          items={items}
          shown={item}
          at={at}
          onShow={show}
        />
        {item ? (
          <ItemDetail stagingId={staging.id} item={item} onLocate={setAt} />
        ) : (
          <p className="kj-hint kj-review-hint">点列表中的一行，或图上的一块，查看面积、采区和每个问题。</p>
        )}
      </div>
    </div>
  );
}

interface FiltersProps {
  items: readonly StagedItem[];
  filter: ReviewFilter;
  listed: number;
  onChange: (filter: ReviewFilter) => void;
}

function Filters({ items, filter, listed, onChange }: FiltersProps) {
  const counts = useMemo(() => codeCounts(items), [items]);
  if (items.length < 2) return null;
  return (
    <div className="kj-review-filters">
      <span>
        <Switch
          aria-label="只看有问题的"
          checked={filter.troubledOnly}
          onChange={(troubledOnly) => onChange({ ...filter, troubledOnly })}
        />{" "}
        只看有问题的
      </span>
      <Select
        allowClear
        aria-label="问题类型"
        placeholder="问题类型"
        style={{ width: 190 }}
        value={filter.code}
        options={counts.map(({ code, items: count }) => ({
          value: code,
          label: `${issueWords[code]}（${count} 个图形）`,
        }))}
        onChange={(code) => onChange({ ...filter, code: code ?? null })}
      />
      <span className="kj-hint" role="status">
        列出 {listed} 个
      </span>
    </div>
  );
}
