import type { ReactNode } from "react";
import { rolesWith } from "#contract/roles";
import { EmptyState } from "../ui/empty-state.tsx";
import { useMay } from "./person.ts";
import { useRegions } from "./use-regions.ts";

/** What needs a 行政区, and until one is registered what to do. */
export function ForRegions({ children }: { children: ReactNode }) {
  const { query, city } = useRegions();
  return query.data && city === null ? <NoRegion /> : children;
}

/** Nothing is registered yet: where a 行政区 is, or who does that. */
export function NoRegion() {
  const may = useMay();
  const hint = may("regions.write")
    ? "请点右上方“导入”选择矿山的坐标文件，在核对页“行政区”旁点“＋”登记县区的代码和名称，再入库。"
    : `请由${rolesWith("regions.write").join("、")}在“导入”的核对页登记。`;
  return <EmptyState title="还没有登记行政区" hint={hint} />;
}
