import { Button, Dropdown } from "antd";
import { groupTogether, joinedGroups, leaveAlone, moveInto, setWish } from "#gis/schemes/arrangement-acts";
import { useSchemeEdit } from "./edit-context.ts";
import { newGroupId } from "./new-group-id.ts";
import type { SchemeView } from "./scheme-view.ts";
import { chooseMines, useSchemes } from "./schemes-store.ts";

const wishes = [
  { key: "together", label: "约定须同组" },
  { key: "apart", label: "约定不得同组" },
  { key: "none", label: "取消约定" },
] as const;

/** What may be done with the mines that are ticked. */
export function ChoiceBar({ view }: { view: SchemeView }) {
  const chosen = useSchemes((schemes) => schemes.chosen);
  const edit = useSchemeEdit();
  if (!edit) return null;
  const ids = [...chosen].filter((id) => view.byMine.has(id));
  if (ids.length === 0)
    return (
      <p className="kj-hint kj-scheme-choice-hint">
        勾选矿山，或按住 Ctrl 在地图上点选，再合为一组、移入或移出。
      </p>
    );
  const done = (isDone: boolean) => isDone && chooseMines([]);
  const [a, b] = ids;
  return (
    <fieldset className="kj-scheme-choice">
      <legend className="kj-visually-hidden">已选矿山</legend>
      <strong title={ids.map(view.nameOf).join("、")}>已选 {ids.length} 座</strong>
      <Button
        size="small"
        type="primary"
        disabled={ids.length < 2}
        onClick={() => done(edit.act(groupTogether(edit.now, ids, newGroupId())))}
      >
        合为一组
      </Button>
      <Dropdown
        trigger={["click"]}
        disabled={view.groups.length === 0}
        menu={{
          className: "kj-scheme-group-menu",
          items: view.groups.map(({ group, index, members }) => ({
            key: group.id,
            label: `第 ${index + 1} 组（${members[0]?.name} 等 ${members.length} 座）`,
          })),
          onClick: ({ key }) => done(edit.act(moveInto(edit.now, ids, key))),
        }}
      >
        <Button size="small">移入…</Button>
      </Dropdown>
      <Button
        size="small"
        disabled={!ids.some((id) => view.groupOf.has(id))}
        onClick={() => done(edit.act(leaveAlone(edit.now, ids)))}
      >
        移出
      </Button>
      <Dropdown
        trigger={["click"]}
        disabled={ids.length !== 2}
        menu={{
          items: [...wishes],
          onClick: ({ key }) =>
            a &&
            b &&
            done(edit.act(setWish(edit.now, [a, b], key === "none" ? null : (key as "together" | "apart")))),
        }}
      >
        <Button size="small" title="勾选两座后可约定">
          约定…
        </Button>
      </Dropdown>
      <Button size="small" type="link" onClick={() => chooseMines([])}>
        清除
      </Button>
      {ids.length > 1 && <JoinNote view={view} ids={ids} />}
    </fieldset>
  );
}

/** 合为一组 takes whole groups along: said before it is done. */
function JoinNote({ view: { arrangement }, ids }: { view: SchemeView; ids: readonly string[] }) {
  const joined = joinedGroups(arrangement, ids);
  if (joined.length === 0) return null;
  const numbers = joined.map((group) => arrangement.groups.indexOf(group) + 1).join("、");
  const count = new Set([...joined.flatMap(({ memberIds }) => memberIds), ...ids]).size;
  return (
    <span className="kj-hint">
      合为一组时第 {numbers} 组整组并入，共 {count} 座；只要所选的，请先移出。
    </span>
  );
}
