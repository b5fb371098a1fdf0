import { Button } from "antd";
import type { MergedField } from "./merge-texts.ts";
import "./register-form.css";

/** A value in words; `whole` is the record it stands in, which may say its unit. */
export type ValueWords<Field extends string> = (
  field: Field,
  text: string,
  whole: Record<Field, string>,
) => string;

interface StaleNoticeProps<Field extends string> {
  /** what happened, in one sentence */
  title: string;
  fields: readonly MergedField<Field>[];
  labelOf: (field: Field) => string;
  /** how a person reads the value of a field */
  wordsOf: ValueWords<Field>;
  /** goes on with the person's own changes laid on what is stored now */
  onKeep: () => void;
  /** goes on with what is stored now */
  onDrop: () => void;
}

/** The record was changed by somebody else (412): both versions side by side, and nothing saved until the person has chosen. */
export function StaleNotice<Field extends string>({
  title,
  fields,
  labelOf,
  wordsOf,
  ...choice
}: StaleNoticeProps<Field>) {
  return (
    <div className="kj-doubt kj-form-wide" role="alert">
      <strong>{title}</strong>
      {fields.length === 0 ? (
        <p>表中各项没有不同，改动的是该矿山的其他记录（范围、储量或沿革）。</p>
      ) : (
        <table className="kj-table kj-stale">
          <thead>
            <tr>
              <th scope="col">项目</th>
              <th scope="col">打开时</th>
              <th scope="col">台账现在</th>
              <th scope="col">您填写的</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, seen, stored, own, whole, disputed }) => (
              <tr key={field}>
                <th scope="row">
                  {labelOf(field)}
                  {disputed && "（两人都改了）"}
                </th>
                <td>{wordsOf(field, seen, whole.seen)}</td>
                <td>{stored === seen ? "未改" : wordsOf(field, stored, whole.stored)}</td>
                <td>{own === seen ? "未改" : wordsOf(field, own, whole.own)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="kj-form-actions">
        <Button size="small" onClick={choice.onDrop}>
          放弃我的修改
        </Button>
        <Button size="small" onClick={choice.onKeep}>
          在最新内容上保留我的修改
        </Button>
      </div>
    </div>
  );
}
