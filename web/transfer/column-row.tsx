import { Select } from "antd";
import type { ReactNode } from "react";
import type { ListUnit } from "#gis/register-lists/list-field";
import "./column-row.css";

interface Option<Value> {
  value: Value;
  label: string;
}

interface ColumnRowProps<Field extends string> {
  /** what tells the column: the first cells of the row */
  lead: ReactNode;
  /** for whoever cannot see the row */
  name: string;
  samples: readonly string[];
  /** what it can be read as; none where it cannot be chosen */
  fields: readonly Option<Field>[];
  field: Field | null;
  unused: string;
  units: readonly Option<ListUnit>[];
  unit: ListUnit | null;
  /** said in the place of a unit */
  noUnit: string;
  unitStatus?: "error" | "warning" | undefined;
  onField: (field: Field | null) => void;
  onUnit: (unit: ListUnit | null) => void;
}

/** A column of a table that came from elsewhere: what stands in it, what it is read as and in which unit. */
export function ColumnRow<Field extends string>(props: ColumnRowProps<Field>) {
  const { lead, name, samples, fields, field, unused, units, unit, noUnit, unitStatus, onField, onUnit } =
    props;
  const words = samples.join("；");
  return (
    <tr className={field === null ? "kj-column-unused" : ""}>
      {lead}
      <td className="kj-column-samples" title={words}>
        {words || "—"}
      </td>
      <td>
        {fields.length === 0 ? (
          <span className="kj-hint">{unused}</span>
        ) : (
          <Select<Field>
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            aria-label={`「${name}」对应台账项目`}
            placeholder={unused}
            size="small"
            value={field}
            options={[...fields]}
            onChange={(value) => onField(value ?? null)}
          />
        )}
      </td>
      <td>
        {units.length > 0 && (
          <Select<ListUnit>
            allowClear
            aria-label={`「${name}」的单位`}
            placeholder={noUnit}
            size="small"
            value={unit}
            {...(unitStatus && { status: unitStatus })}
            options={[...units]}
            onChange={(value) => onUnit(value ?? null)}
          />
        )}
        {units.length === 0 && field !== null && <span className="kj-hint">{noUnit}</span>}
      </td>
    </tr>
  );
}
