import { Select } from "antd";
import { useRegions } from "../shell/use-regions.ts";

interface RegionChoiceProps {
  value?: string | null;
  onChange?: (code: string | null) => void;
  label: string;
}

/** One of the registered 行政区, or none. */
export function RegionChoice({ value, onChange, label }: RegionChoiceProps) {
  const { items } = useRegions();
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      aria-label={label}
      placeholder="不限定"
      value={value ?? null}
      onChange={(code: string | undefined) => onChange?.(code ?? null)}
      options={items.map(({ code, name }) => ({ value: code, label: `${name} ${code}` }))}
    />
  );
}
