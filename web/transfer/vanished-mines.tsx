import { Button, Select } from "antd";
import type { Position } from "geojson";
import { useState } from "react";
import type { Bounds } from "#contract/geometry";
import { listVanishedMines, type VanishedMine } from "#contract/vanished-mines";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { useRegions } from "../shell/use-regions.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { regionOptions } from "./commit-fields.ts";
import "./vanished-mines.css";

interface VanishedMinesProps {
  stagingId: string;
  /** asked anew when the file is looked at again */
  reviewTag: string;
  /** suggested 行政区; another can be chosen */
  region: string | null;
  onLocate: (at: Position) => void;
}

const pageSize = 100;

/** Mines of the chosen region that the register has and the file has not: told, never removed. */
export function VanishedMines({ stagingId, reviewTag, region: suggested, onLocate }: VanishedMinesProps) {
  const { items: regions } = useRegions();
  const [picked, setPicked] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const region = picked ?? suggested;
  const pages = useEndpointPages<VanishedMine>(
    listVanishedMines,
    { region, limit: pageSize },
    region === null ? null : { id: stagingId, reviewTag },
  );
  const mines = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total ?? null;
  return (
    <section className="kj-vanished" aria-label="台账有而文件没有的矿山">
      <div className="kj-vanished-head">
        <Select
          size="small"
          showSearch={{ optionFilterProp: "label" }}
          aria-label="对照的行政区"
          placeholder="选择行政区对照"
          value={region}
          options={regionOptions(regions)}
          onChange={setPicked}
        />
        {total !== null && (
          <span>
            台账中有 <strong>{total}</strong> 座矿山不在文件中（只提示，不删除）
          </span>
        )}
        {total !== null && total > 0 && (
          <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "收起" : "查看"}
          </Button>
        )}
      </div>
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {open && mines.length > 0 && (
        <ul>
          {mines.map((mine) => (
            <VanishedLine key={mine.mineId} mine={mine} onLocate={onLocate} />
          ))}
          {pages.hasNextPage && (
            <li>
              <Button
                size="small"
                loading={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                再读 {pageSize} 座
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

function VanishedLine({ mine, onLocate }: { mine: VanishedMine; onLocate: (at: Position) => void }) {
  const { name, licenceNumber, holder, regionName, bounds } = mine;
  return (
    <li>
      <strong>{name}</strong> {licenceNumber ?? "无许可证号"} · {holder} · {regionName}
      {bounds && (
        <button type="button" className="kj-link" onClick={() => onLocate(middleOf(bounds))}>
          看位置
        </button>
      )}
    </li>
  );
}

function middleOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
