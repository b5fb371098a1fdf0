import { Select } from "antd";
import { regionNodes } from "../../shell/region-nodes.ts";
import { useRegions } from "../../shell/use-regions.ts";

interface ScopeChoiceProps {
  /** given by the form */
  id?: string;
  value?: string | null;
  onChange?: (code: string | null) => void;
}

/** A 行政区 of any level: whose list it is, or whose mines a form lists. */
export function ScopeChoice({ id, value, onChange }: ScopeChoiceProps) {
  const { items } = useRegions();
  const walk = (nodes: ReturnType<typeof regionNodes>, depth: number): { value: string; label: string }[] =>
    nodes.flatMap(({ region, children }) => [
      { value: region.code, label: `${"　".repeat(depth)}${region.name}` },
      ...walk(children, depth + 1),
    ]);
  return (
    <Select
      {...(id && { id })}
      showSearch={{ optionFilterProp: "label" }}
      placeholder="请选择"
      value={value ?? null}
      labelRender={({ label }) => String(label ?? "").trim()}
      options={walk(regionNodes(items), 0)}
      onChange={(code) => onChange?.(code)}
    />
  );
}
