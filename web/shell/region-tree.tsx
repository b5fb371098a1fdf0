import { Tree } from "antd";
import { useMemo } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { type RegionNode, regionNodes } from "./region-nodes.ts";
import { useRegions } from "./use-regions.ts";
import { useWorkbench } from "./workbench-store.ts";

interface TreeItem {
  key: string;
  title: string;
  count: number;
  isCounty: boolean;
  children: TreeItem[];
}

/** 行政区 with the number of mines in each; choosing one filters the whole page, choosing it again lifts the filter. */
export function RegionTree() {
  const { query, items, city } = useRegions();
  const { region, chooseRegion } = useWorkbench();
  const nodes = useMemo(() => regionNodes(items).map(treeItem), [items]);
  if (query.error && nodes.length === 0)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <LoadingState />;
  if (nodes.length === 0) return <EmptyState title="还没有登记行政区" hint="登记后，这里列出县区和乡镇。" />;
  return (
    <Tree<TreeItem>
      blockNode
      aria-label="行政区"
      treeData={nodes}
      defaultExpandedKeys={nodes.flatMap(expandedKeys)}
      selectedKeys={[region ?? city?.code ?? ""]}
      onSelect={(_, { node }) =>
        chooseRegion(node.key === region || node.key === city?.code ? null : node.key)
      }
      titleRender={({ title, count }) => (
        <span className="kj-region">
          <span>{title}</span>
          <span className="kj-count" title="有效矿山数（不含关闭、注销）">
            {count}
          </span>
        </span>
      )}
    />
  );
}

function treeItem({ region, children }: RegionNode): TreeItem {
  return {
    key: region.code,
    title: region.name,
    count: region.mineCount,
    isCounty: region.level === "county" || region.level === "township",
    children: children.map(treeItem),
  };
}

/** A province is opened down to its cities, so that the counties are in sight. */
function expandedKeys({ key, children, isCounty }: TreeItem): string[] {
  return isCounty ? [] : [key, ...children.flatMap(expandedKeys)];
}
