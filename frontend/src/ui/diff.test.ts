import { compareEntries, compareText, countChanges } from "./diff";

const words = (before: string, after: string) =>
  compareText(before, after)
    .filter((piece) => piece.kind !== "same")
    .map((piece) => `${piece.kind === "added" ? "+" : "-"}${piece.text}`);

test("a changed Chinese word is found inside an unbroken sentence", () => {
  expect(words("由省教育厅牵头开展调研。", "由省科技厅牵头开展调研。")).toEqual(["-教育", "+科技"]);
});

test("what stays is the text of both, in order", () => {
  const pieces = compareText("摸清现状，提出建议。", "摸清现状和问题，提出十条建议。");
  expect(
    pieces
      .filter((p) => p.kind !== "added")
      .map((p) => p.text)
      .join(""),
  ).toBe("摸清现状，提出建议。");
  expect(
    pieces
      .filter((p) => p.kind !== "removed")
      .map((p) => p.text)
      .join(""),
  ).toBe("摸清现状和问题，提出十条建议。");
});

test("the same text is one piece, and nothing is none", () => {
  expect(compareText("相同", "相同")).toEqual([{ kind: "same", text: "相同" }]);
  expect(compareText("", "")).toEqual([]);
});

test("entries are matched by key, however they moved", () => {
  const a = { key: "a", heading: "目标", text: "一" };
  const b = { key: "b", heading: "方式", text: "二" };
  expect(countChanges(compareEntries([a, b], [b, a]))).toBe(0);
});

test("an entry that was dropped stays visible where it was, a new one is marked as new", () => {
  const a = { key: "a", heading: "目标", text: "一" };
  const b = { key: "b", heading: "方式", text: "二" };
  const c = { key: "c", heading: "保障", text: "三" };
  const lines = compareEntries([a, b], [b, c]);
  expect(lines.map((line) => [line.key, line.state])).toEqual([
    ["a", "removed"],
    ["b", "same"],
    ["c", "added"],
  ]);
});
