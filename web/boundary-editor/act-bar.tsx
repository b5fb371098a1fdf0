import { Button, Dropdown } from "antd";
import { useState } from "react";
import { deleteCorner, insertCorner, middleOfEdge } from "#gis/boundary-editing/corner-acts";
import type { Edited } from "#gis/boundary-editing/corner-ref";
import { joinParts, splitPart } from "#gis/boundary-editing/part-acts";
import { subtractGround } from "#gis/boundary-editing/subtract-ground";
import { forbidsMining } from "#gis/gap-land/surroundings";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import { drawing } from "./editor-state.ts";
import { PasteDialog } from "./paste-dialog.tsx";
import type { BoundaryDesk, BoundaryEditing } from "./use-boundary-editor.ts";

interface ActBarProps {
  desk: BoundaryDesk;
  editing: BoundaryEditing;
}

/** Acts on the whole boundary, and what is done to the corners that are chosen. */
export function ActBar({ desk, editing }: ActBarProps) {
  const { act, isSound } = editing;
  const { zones, others } = desk.surroundings;
  const red = zones.filter(({ kind }) => kind === "ecological_red_line");
  const [isPasting, setPasting] = useState(false);
  const subtract = (ground: readonly { shape: (typeof others)[number]["shape"] }[], what: string) =>
    act((now) =>
      subtractGround(
        now,
        ground.map(({ shape }) => shape),
        what,
      ),
    );
  return (
    <div className="kj-boundary-acts" role="toolbar" aria-label="边界操作">
      <Button size="small" onClick={() => act(() => ({ boundary: desk.start }))}>
        恢复为并集＋夹缝
      </Button>
      <Button size="small" disabled={!isSound} onClick={() => subtract(red, "生态保护红线")}>
        减去红线
      </Button>
      <Button size="small" disabled={!isSound} onClick={() => subtract(others, "他人矿权")}>
        减去他人矿权
      </Button>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: moreItems(editing),
          onClick: ({ key }) => {
            if (key === "paste") setPasting(true);
            else if (key === "forbidden")
              subtract(
                zones.filter(({ kind }) => forbidsMining(kind)),
                "红线、保护区、永久基本农田和禁止开采区",
              );
            else onMore(key, editing);
          },
        }}
      >
        <Button size="small">更多</Button>
      </Dropdown>
      {isPasting && (
        <PasteDialog
          zone={editing.zone}
          ring={chosenRing(editing)}
          act={act}
          said={editing.state.said}
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  );
}

function moreItems({ state: { selected }, isSound }: BoundaryEditing) {
  const hasOne = selected.length > 0;
  const isOnePart = selected[0]?.part === selected[1]?.part;
  return [
    { key: "forbidden", label: "减去全部禁采的管控区", disabled: !isSound },
    { key: "hole", label: "挖空洞（在地图上画）", disabled: !isSound },
    { key: "part", label: "新增采区（在地图上画）", disabled: !isSound },
    { key: "paste", label: "粘贴坐标…" },
    { key: "insert", label: "在选中拐点之后加点", disabled: !hasOne },
    { key: "delete", label: "删除选中拐点（Delete）", disabled: !hasOne },
    {
      key: "split",
      label: "沿两个选中拐点分割采区（Ctrl 选第二个）",
      disabled: selected.length !== 2 || !isOnePart,
    },
    { key: "join", label: "合并两个选中拐点所在的采区", disabled: selected.length !== 2 || isOnePart },
  ];
}

function onMore(key: string, { act, change, state: { selected }, zone }: BoundaryEditing): void {
  const [one, other] = selected;
  if (key === "hole" || key === "part") change((state) => drawing(state, key));
  else if (key === "insert" && one) act((now) => insertAfter(now, one, zone));
  else if (key === "delete" && one) act((now) => deleteCorner(now, one));
  else if (key === "split" && one && other) act((now) => splitPart(now, one, other));
  else if (key === "join" && one && other) act((now) => joinParts(now, one.part, other.part));
}

type One = BoundaryEditing["state"]["selected"][number];

function insertAfter(now: GroupBoundary, one: One, zone: number): Edited {
  const middle = middleOfEdge(now, one, zone);
  return middle ? insertCorner(now, one, middle) : { refusal: "请先选中一个拐点。" };
}

function chosenRing({ state: { selected } }: BoundaryEditing) {
  const at = selected[0] ?? { part: 0, ring: 0, corner: 0 };
  return { at, label: `采区 ${at.part + 1} ${at.ring === 0 ? "外圈" : `空洞 ${at.ring}`}` };
}
