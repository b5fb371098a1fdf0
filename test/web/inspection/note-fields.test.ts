import { describe, expect, test } from "vitest";
import { noteBody, noteText, noteTrouble, noteValueWords, storedNote } from "#web/inspection/note-fields";

const today = "2026-08-01";
const empty = noteText(null, today);

describe("a note as it is typed", () => {
  test("begins today, undealt with, about 保护伞", () => {
    expect(empty).toEqual({
      concerns: "protector",
      source: "petition",
      receivedOn: today,
      handling: "open",
      words: "",
    });
  });

  test("is refused at the field, in the words of the server", () => {
    expect(noteTrouble("words", { ...empty, words: " \n" }, today)).toBe("请填写线索内容");
    expect(noteTrouble("words", { ...empty, words: "某".repeat(4001) }, today)).toBe(
      "线索内容不超过 4000 个字",
    );
    expect(noteTrouble("words", { ...empty, words: "某人" }, today)).toBeUndefined();
    expect(noteTrouble("receivedOn", { ...empty, receivedOn: "" }, today)).toBe("请填写收到日期");
    expect(noteTrouble("receivedOn", { ...empty, receivedOn: "2026-08-02" }, today)).toContain("晚于今天");
    expect(noteTrouble("receivedOn", empty, today)).toBeUndefined();
  });

  test("goes out without the blanks around it, the lines within it kept", () => {
    expect(noteBody({ ...empty, words: " 第一行\n第二行 " }).words).toBe("第一行\n第二行");
  });

  test("is laid beside what a refusal says is stored, each value as a person reads it", () => {
    expect(storedNote({ words: "缺项" }, today)).toBeNull();
    expect(noteValueWords("handling", "verification")).toBe("初步核实");
    expect(noteValueWords("words", "某人")).toBe("某人");
  });
});
