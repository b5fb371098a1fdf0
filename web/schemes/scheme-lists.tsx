import { Input, Segmented } from "antd";
import { AloneList } from "./alone-list.tsx";
import { BrokenList } from "./broken-list.tsx";
import { ChoiceBar } from "./choice-bar.tsx";
import { GroupList } from "./group-list.tsx";
import type { SchemeView } from "./scheme-view.ts";
import { type SchemeList, useSchemes } from "./schemes-store.ts";

interface SchemeListsProps {
  view: SchemeView;
  onChoose: (mineIds: readonly string[]) => void;
}

/** Groups, mines that stay alone, and what is not kept yet: one at a time, so that each has room. */
export function SchemeLists({ view, onChoose }: SchemeListsProps) {
  const { list, words, change } = useSchemes();
  return (
    <>
      <div className="kj-scheme-lists">
        <Segmented<SchemeList>
          size="small"
          value={list}
          options={[
            { value: "groups", label: `整合组 ${view.groups.length}` },
            { value: "alone", label: `单列矿山 ${view.alone.length}` },
            { value: "broken", label: `未满足 ${view.state.broken.length}` },
          ]}
          onChange={(value) => change({ list: value })}
        />
        {list !== "broken" && (
          <Input
            allowClear
            size="small"
            aria-label="在方案中查找"
            placeholder="名称、权利人、证号"
            value={words}
            onChange={({ target }) => change({ words: target.value })}
          />
        )}
      </div>
      {list !== "broken" && <ChoiceBar view={view} />}
      {list === "groups" && <GroupList view={view} onChoose={onChoose} />}
      {list === "alone" && <AloneList view={view} onChoose={onChoose} />}
      {list === "broken" && <BrokenList view={view} onChoose={onChoose} />}
    </>
  );
}
