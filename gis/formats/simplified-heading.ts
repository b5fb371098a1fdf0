/** Characters of headings that tables in traditional Chinese (most of them in Big5) write otherwise. */
const pairs =
  "點点號号經经緯纬縱纵橫横礦矿區区稱称許许證证編编標标帶带東东減减項项環环內内圖图開开採采權权業业塊块終终統统準准誌志";
const simple = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) simple.set(pairs.charAt(at), pairs.charAt(at + 1));

/** A heading in simplified characters, 座標 as 坐标: only what headings of corner tables hold is changed. */
export function simplifiedHeading(text: string): string {
  return text.replaceAll("座標", "坐标").replace(/[\u4E00-\u9FFF]/g, (sign) => simple.get(sign) ?? sign);
}
