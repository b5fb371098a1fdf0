import { Select } from "antd";
import { useRegions } from "../shell/use-regions.ts";

interface RegionChoiceProps {
  /** given by the form */
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
  label: string;
}

/** One of the registered 行政区, or none. Where none is registered yet, what comes first is said. */
export function RegionChoice({ id, value, onChange, label }: RegionChoiceProps) {
  const { query, items } = useRegions();
  const select = (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      {...(id && { id })}
      aria-label={label}
      placeholder="不限定"
      value={value ?? null}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
      options={items.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
    />
  );
  if (!query.data || items.length > 0) return select;
  return (
    <>
      {select}
      <p className="kj-hint">{noneYet}</p>
    </>
  );
}

const noneYet =
  "还没有登记行政区。请先授予一位规划人员不限行政区的角色，由其在“导入”的核对页登记县区；登记后即可按行政区授予其他人。";
