import { joined, mergeBlocks, textOf } from "./blocks";

const html = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join("");

test("what two people changed in different paragraphs is put together without asking", () => {
  const stretches = mergeBlocks(html("一", "二", "三"), html("一改", "二", "三"), html("一", "二", "三改", "四"));
  expect(stretches.every((one) => one.kind === "agreed")).toBe(true);
  expect(joined(stretches, [])).toBe(html("一改", "二", "三改", "四"));
});

test("where both changed the same paragraph one chooses, and without a choice nothing is lost", () => {
  const stretches = mergeBlocks(html("一", "二"), html("一", "我的二"), html("一", "对方的二"));
  expect(stretches.filter((one) => one.kind === "clash")).toHaveLength(1);
  expect(joined(stretches, ["mine"])).toBe(html("一", "我的二"));
  expect(joined(stretches, ["theirs"])).toBe(html("一", "对方的二"));
  expect(joined(stretches, [])).toBe(html("一", "对方的二", "我的二"));
});

test("a paragraph that one deleted and the other left alone is gone", () => {
  expect(joined(mergeBlocks(html("一", "二", "三"), html("一", "三"), html("一", "二", "三")), [])).toBe(
    html("一", "三"),
  );
});

test("two people who begin in an empty chapter both keep their words", () => {
  expect(joined(mergeBlocks("", html("我"), html("对方")), [])).toBe(html("对方", "我"));
});

test("a text as plain lines keeps list items and table rows apart", () => {
  expect(
    textOf(
      "<h3>标题</h3><ul><li><p>甲</p></li><li><p>乙</p></li></ul><table><tbody><tr><td><p>1</p></td><td>2</td></tr></tbody></table>",
    ),
  ).toBe("标题\n甲\n乙\n1\t2");
});
