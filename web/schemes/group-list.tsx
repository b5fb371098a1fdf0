import { LockFilled } from "@ant-design/icons";
import { useMemo } from "react";
import { EmptyState } from "../ui/empty-state.tsx";
import { groupColour } from "../ui/group-colours.ts";
import { VirtualList } from "../ui/virtual-list.tsx";
import { openGap } from "./gap-store.ts";
import { GroupActs } from "./group-acts.tsx";
import { type GroupRow, groupRows } from "./group-rows.ts";
import { MineLine, mineLinePx } from "./mine-line.tsx";
import { doubtsOf, type GroupView, groupsSought, type SchemeView } from "./scheme-view.ts";
import { figuresText, scaleText } from "./scheme-words.ts";
import { useSchemes } from "./schemes-store.ts";

interface GroupListProps {
  view: SchemeView;
  onChoose: (mineIds: readonly string[]) => void;
}

const headPx = 92;
const heightPxOf = ({ kind }: GroupRow) => (kind === "head" ? headPx : mineLinePx);

/** What each group would be as one mine, with its members below. */
export function GroupList({ view, onChoose }: GroupListProps) {
  const { words, folded, change } = useSchemes();
  const rows = useMemo(() => groupRows(groupsSought(view, words), folded), [view, words, folded]);
  if (rows.length === 0)
    return words === "" ? (
      <EmptyState title="还没有整合组" hint="在“单列矿山”中勾选两座以上，合为一组。" />
    ) : (
      <EmptyState title="没有这样的整合组" hint="换一个查找内容，或在“单列矿山”中查找。" />
    );
  const toggle = (id: string) => {
    const now = new Set(folded);
    if (!now.delete(id)) now.add(id);
    change({ folded: now });
  };
  return (
    <VirtualList
      label="整合组"
      rows={rows}
      keyOf={({ key }) => key}
      heightPxOf={heightPxOf}
      render={(row) =>
        row.kind === "head" ? (
          <GroupHead row={row} view={view} onToggle={toggle} onChoose={onChoose} />
        ) : (
          <MineLine mine={row.mine} isSubject={row.isSubject} onChoose={onChoose} />
        )
      }
    />
  );
}

interface GroupHeadProps extends GroupListProps {
  row: GroupRow & { kind: "head" };
  onToggle: (groupId: string) => void;
}

function GroupHead({ row: { view: one, isOpen }, view, onToggle, onChoose }: GroupHeadProps) {
  const { group, index, outcome, members } = one;
  const openId = useSchemes((schemes) => schemes.openId);
  return (
    <div className="kj-scheme-group" style={{ borderLeftColor: groupColour(index) }}>
      <div className="kj-scheme-group-line">
        <button
          type="button"
          className="kj-scheme-fold"
          aria-expanded={isOpen}
          onClick={() => onToggle(group.id)}
        >
          {isOpen ? "▾" : "▸"} 第 {index + 1} 组
        </button>
        <span className="kj-hint">{members.length} 座</span>
        {group.isLocked && (
          <span className="kj-scheme-tag" title="锁定：不增不减">
            <LockFilled /> 锁定
          </span>
        )}
        <GroupMarks one={one} />
        <GroupActs one={one} isDrawn={view.boundaries.some(({ groupId }) => groupId === group.id)} />
        <button
          type="button"
          className="kj-link"
          aria-label={`在地图上定位第 ${index + 1} 组`}
          onClick={() => onChoose(group.memberIds)}
        >
          定位
        </button>
      </div>
      <div className="kj-scheme-group-figures">
        <span className="kj-scheme-group-scale">
          <strong>{scaleText(outcome, members[0]?.capacityUnit ?? "wt")}</strong>
          {openId !== null && (
            <button
              type="button"
              className="kj-link"
              aria-label={`第 ${index + 1} 组的夹缝`}
              onClick={() => openGap(openId, group.id)}
            >
              夹缝
            </button>
          )}
        </span>
        <span>{figuresText(outcome)}</span>
        <span title={group.subjectReason ?? undefined}>
          整合主体：
          {group.subjectId === null ? <em>未定</em> : view.nameOf(group.subjectId)}
          {group.subjectReason && `（${group.subjectReason}）`}
        </span>
      </div>
    </div>
  );
}

function GroupMarks({ one }: { one: GroupView }) {
  const doubts = doubtsOf(one);
  return (
    <>
      {one.outcome.parts.length > 1 && (
        <span
          className="kj-scheme-tag"
          data-tone="missed"
          title="组内矿山不在规定距离内或不属同一矿体，不能连成一座"
        >
          不相连
        </span>
      )}
      {doubts.length > 0 && (
        <span className="kj-scheme-tag" data-tone="warn" title={doubts.join("\n")}>
          待核实
        </span>
      )}
    </>
  );
}
