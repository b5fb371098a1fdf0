import { expect, test } from "vitest";
import { documentTrouble } from "#gis/plan-course/document-type";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a PDF is taken as one, whatever the case of its ending", () => {
  expect(documentTrouble("听证笔录.pdf", bytes("%PDF-1.7 …"))).toBeNull();
  expect(documentTrouble("听证笔录.PDF", bytes("%PDF-1.7 …"))).toBeNull();
  expect(documentTrouble("方案.docx", bytes("PK\u0003\u0004…"))).toBeNull();
});

test("a page or a program is no document, also under the ending of one", () => {
  expect(documentTrouble("a.html", bytes("<script>"))).toContain("不是可以上传的文件");
  expect(documentTrouble("无扩展名", bytes("%PDF-1.7"))).toContain("不是可以上传的文件");
  expect(documentTrouble("a.pdf", bytes("<script>"))).toContain("内容不是 pdf 文件");
  expect(documentTrouble("a.pdf.svg", bytes("%PDF-1.7"))).toContain("不是可以上传的文件");
  expect(documentTrouble("a.png", bytes(""))).toContain("内容不是 png 文件");
});
