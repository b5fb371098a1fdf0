import { expect, test } from "vitest";
import { says } from "#api/plan-document/paper-blocks";
import { paperDocx } from "#api/plan-document/paper-docx";
import { unzipText } from "#test/support/unzip";

test("no heading of the Word file is left alone at the end of a page", async () => {
  const facts = { title: "东县矿产资源整合方案", dataVersionId: "KJ-0123456789AB", facts: [], plates: [] };
  const parts = ["五、压减比例", "附二：尚未满足的要求"].map((heading) => ({
    heading,
    blocks: [says("一句话。")],
  }));
  const xml = unzipText(await paperDocx({ ...facts, parts }, []))["word/document.xml"] ?? "";
  const paragraphs = xml.split("</w:p>").filter((paragraph) => paragraph.includes("Heading1"));
  expect(paragraphs).toHaveLength(2);
  for (const paragraph of paragraphs) expect(paragraph).toContain("<w:keepNext/>");
});
