import { useInspectionLeaf } from "./inspection/dossier-leaf.tsx";
import { NoteTable } from "./inspection/note-table.tsx";
import { LayerTree } from "./map/layer-tree.tsx";
import { MapPanel } from "./map/map-panel.tsx";
import { StatusBar } from "./map/status-bar.tsx";
import { Dossier } from "./mines/dossier.tsx";
import { MineTableTab } from "./mines/mine-table-tab.tsx";
import { SearchBox } from "./mines/search-box.tsx";
import { Allowed } from "./shell/allowed.tsx";
import { Frame } from "./shell/frame.tsx";
import { RegionTree } from "./shell/region-tree.tsx";
import { TopActions } from "./top-actions.tsx";
import { ZoneLayersButton } from "./zones/zone-layers-button.tsx";

const left = [
  { title: "行政区", content: <RegionTree /> },
  { title: "图层目录", content: <LayerTree actions={<ZoneLayersButton />} /> },
];

/** Composes the features into the one page. */
export function Workbench() {
  const inspection = useInspectionLeaf();
  return (
    <Frame
      search={<SearchBox />}
      actions={<TopActions />}
      left={left}
      map={<MapPanel />}
      status={<StatusBar />}
      tables={
        <>
          <MineTableTab />
          <Allowed to="inspection.read">
            <NoteTable />
          </Allowed>
        </>
      }
      dossier={<Dossier more={inspection} />}
    />
  );
}
