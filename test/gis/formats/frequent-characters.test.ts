import { encode } from "iconv-lite";
import { expect, test } from "vitest";
import { frequentCharacters } from "#gis/formats/frequent-characters";

const shareOf = (text: string) =>
  [...text].filter((sign) => frequentCharacters.has(sign)).length / [...text].length;
const mainland = "云岭市东沟乡兴旺采石有限责任公司东沟铁矿采矿许可证号有效期限开采方式露天生产规模";
const island = "雲嶺市東溝鄉興旺採石有限責任公司東溝鐵礦採礦許可證號有效期限開採方式露天生產規模";

test("texts about mines consist of them, read as they are written; read otherwise they hold next to none", () => {
  expect(shareOf(mainland)).toBeGreaterThan(0.7);
  expect(shareOf(island)).toBeGreaterThan(0.7);
  expect(shareOf(new TextDecoder("big5").decode(encode(mainland, "gbk")))).toBeLessThan(0.1);
  expect(shareOf(new TextDecoder("gb18030").decode(encode(island, "big5")))).toBeLessThan(0.1);
});
