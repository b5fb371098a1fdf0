import { Form, Radio, Select } from "antd";
import { formatTraits } from "#gis/formats/export-formats";
import type { FormatChoice } from "./export-dialog.tsx";
import { fixedSystemText, systemOptions } from "./system-options.ts";

interface FormatFieldsProps {
  form: FormatChoice;
  onChange: (form: FormatChoice) => void;
}

/** System and encoding of the chosen format, as far as it leaves a choice. */
export function FormatFields({ form, onChange }: FormatFieldsProps) {
  const systems = systemOptions(form.format);
  const fixed = fixedSystemText(form.format);
  const { encodings } = formatTraits[form.format];
  return (
    <>
      {systems.length > 0 && (
        <Form.Item label="坐标系" htmlFor="kj-export-system">
          <Select
            id="kj-export-system"
            showSearch={{ optionFilterProp: "label" }}
            value={form.system}
            options={systems}
            onChange={(system) => onChange({ ...form, system })}
          />
        </Form.Item>
      )}
      {fixed && <Form.Item label="坐标系">{fixed}</Form.Item>}
      {encodings.length > 1 && (
        <Form.Item label="编码">
          <Radio.Group
            aria-label="编码"
            value={form.encoding}
            options={encodings.map((encoding) => ({ value: encoding, label: encoding.toUpperCase() }))}
            onChange={({ target }) => onChange({ ...form, encoding: target.value })}
          />
        </Form.Item>
      )}
    </>
  );
}
