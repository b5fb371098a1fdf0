import { Select } from "antd";
import { useState } from "react";
import { searchPlaces } from "#contract/search";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useDelayed } from "../ui/use-delayed.ts";

const typingPauseMs = 200;

interface MineChoiceProps {
  /** a mine that cannot be chosen */
  exceptId: string;
  id?: string;
  value?: string;
  onChange?: (mineId: string) => void;
}

/** Another mine, found by name, licence number, holder or pinyin initials. */
export function MineChoice({ exceptId, ...field }: MineChoiceProps) {
  const [text, setText] = useState("");
  const q = useDelayed(text.trim(), typingPauseMs);
  const found = useEndpoint(searchPlaces, q === "" ? null : { query: { q, limit: 30 } }, {
    keepPrevious: true,
  });
  const mines = (found.data?.items ?? []).filter(({ kind, id }) => kind === "mine" && id !== exceptId);
  return (
    <Select
      {...field}
      popupMatchSelectWidth={400}
      placeholder="输入名称、证号或拼音首字母查找"
      showSearch={{ filterOption: false, onSearch: setText }}
      options={mines.map(({ id, name, detail }) => ({ value: id, label: `${name}（${detail}）` }))}
      notFoundContent={q === "" ? "请输入名称、证号或拼音首字母" : "没有找到矿山"}
    />
  );
}
