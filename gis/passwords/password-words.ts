/** zxcvbn's findings, in Chinese. */
export const warningWords: Readonly<Record<string, string>> = {
  straightRow: "键盘上一排相邻的键很容易被猜到。",
  keyPattern: "键盘上的短图形很容易被猜到。",
  simpleRepeat: "重复的字符（如 aaa）很容易被猜到。",
  extendedRepeat: "重复的一串字符（如 abcabc）很容易被猜到。",
  sequences: "连续的字符（如 abc、6543）很容易被猜到。",
  recentYears: "近年的年份很容易被猜到。",
  dates: "日期很容易被猜到。",
  topTen: "这是最常用的密码之一。",
  topHundred: "这是很常用的密码。",
  common: "这是常用的密码。",
  similarToCommon: "与常用密码很相近。",
  wordByItself: "单独一个词很容易被猜到。",
  namesByThemselves: "单独的姓名很容易被猜到。",
  commonNames: "常见的姓名很容易被猜到。",
  userInputs: "不要用自己的账号、姓名或单位。",
};

export const suggestionWords: Readonly<Record<string, string>> = {
  l33t: "用 @ 代替 a 这类替换不起作用。",
  reverseWords: "把词倒过来写不起作用。",
  allUppercase: "不要全部大写，也不要全部小写。",
  capitalization: "除首字母外，中间也用大写。",
  dates: "不要用与自己有关的日期和年份。",
  recentYears: "不要用近年的年份。",
  associatedYears: "不要用与自己有关的年份。",
  sequences: "不要用连续的字符。",
  repeated: "不要重复词和字符。",
  longerKeyboardPattern: "键盘图形要更长，多次转向。",
  anotherWord: "再加几个不常用的词。",
  useWords: "用几个不相干的词连起来，比复杂的短密码更难猜也更好记。",
};
