import { z } from "zod";

/** Text of one line, as names and numbers of documents are: a line break would cut a row of a 国土 TXT or a table in two. */
export const oneLine = () =>
  z
    .string()
    .trim()
    .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, "不能含换行、制表符或看不见的控制字符，请写成一行");
