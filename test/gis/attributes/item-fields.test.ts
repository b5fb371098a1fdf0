import { expect, test } from "vitest";
import { MineFields } from "#contract/mines";
import { longestText } from "#gis/attributes/item-fields";

test.each(Object.entries(longestText))(
  "the register takes %s up to the very length at which an import cuts it (%i)",
  (field, length) => {
    const schema = MineFields.shape[field as keyof typeof longestText];
    expect(schema.safeParse("字".repeat(length)).success).toBe(true);
    expect(schema.safeParse("字".repeat(length + 1)).success).toBe(false);
  },
);
