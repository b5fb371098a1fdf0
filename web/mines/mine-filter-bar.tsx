import { Button, Input, Select } from "antd";
import { productionClasses, registerStatuses } from "#contract/mines";
import { dispositionCodes } from "#gis/lists/disposition";
import { ExportButton } from "../exports/export-button.tsx";
import { useMineFilter } from "../shell/mine-filter-store.ts";
import { useAsOf } from "../shell/use-day.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { classWords, dispositionWords, statusWords } from "../ui/mine-words.ts";
import { mineOffer } from "./mine-offer.ts";
import { useMineQuery } from "./use-mine-query.ts";

/** Filters and export of the mines' table, in the dock's head. */
export function MineFilterBar({ total }: { total: number | null }) {
  const { filter, change, replace } = useMineFilter();
  const { region, ...query } = useMineQuery();
  const selectedMineId = useWorkbench((workbench) => workbench.selectedMineId);
  const asOf = useAsOf();
  const offer = () => mineOffer({ filter: query, region: region ?? null, selectedMineId, asOf });
  const filtered = Object.values(filter).some((value) => value !== undefined && value !== "");
  return (
    <div className="kj-filters">
      <Input.Search
        allowClear
        aria-label="筛选矿山"
        placeholder="名称、证号、采矿权人、首字母"
        style={{ width: 190 }}
        onSearch={(q) => change({ q: q || undefined })}
      />
      <Select
        allowClear
        aria-label="状态"
        placeholder="状态"
        style={{ width: 78 }}
        value={filter.status}
        options={registerStatuses.map((value) => ({ value, label: statusWords[value] }))}
        onChange={(status) => change({ status })}
      />
      <Select
        allowClear
        aria-label="规模类型"
        placeholder="规模"
        style={{ width: 78 }}
        value={filter.productionClass}
        options={[
          ...productionClasses.map((value) => ({ value, label: classWords[value] })),
          { value: "large_medium" as const, label: "大中型" },
        ]}
        onChange={(productionClass) => change({ productionClass })}
      />
      <Select
        allowClear
        aria-label="处置"
        placeholder="处置"
        style={{ width: 100 }}
        value={filter.disposition}
        options={dispositionCodes.map((value) => ({ value, label: dispositionWords[value] }))}
        onChange={(disposition) => change({ disposition })}
      />
      {filtered && (
        <Button type="link" onClick={() => replace({})}>
          清除筛选
        </Button>
      )}
      <span
        className="kj-total"
        role="status"
        title={query.asOf === undefined ? "含关闭、注销的矿山" : `${query.asOf} 在册，不含已关闭、注销的矿山`}
      >
        {total === null ? "" : `共 ${total} 座`}
      </span>
      <ExportButton offer={offer} />
    </div>
  );
}
