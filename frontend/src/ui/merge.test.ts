import { collisions, mergedFields, mergedList } from "./merge";

const base = { text: "建设算力中心", tags: ["算力"], clause: "", days: 20 };

test("what I changed stays, all else is taken from them", () => {
  const mine = { ...base, text: "建设算力枢纽" };
  const theirs = { ...base, text: "建设智算中心", tags: ["基础"], days: 15 };
  expect(mergedFields(base, mine, theirs)).toEqual({ ...theirs, text: "建设算力枢纽" });
});

test("only what both changed, and not to the same, collides; lists are compared by what is in them", () => {
  const theirs = { text: "建设智算中心", tags: ["算力"], clause: "第二条", days: 15 };
  const mine = { text: "建设算力枢纽", tags: ["算力"], clause: "第二条", days: 20 };
  expect(collisions(base, mine, theirs)).toEqual(["text"]);
  expect(collisions(base, base, theirs)).toEqual([]);
});

describe("lists come together entry by entry", () => {
  const one = (id: string | null, text = "") => ({ id, text });
  const key = ({ id }: { id: string | null }) => id;
  const list = [one("a"), one("b"), one("c")];

  test("with what either added, and without what either removed", () => {
    const mine = [one("a"), one("b"), one(null, "新增")];
    const theirs = [one("b"), one("c"), one("d")];
    expect(mergedList(list, mine, theirs, key)).toEqual([one("b"), one("d"), one(null, "新增")]);
  });

  test("with both one's words for an entry that both have", () => {
    expect(
      mergedList(list, [one("a", "我的"), one("b"), one("c")], [one("a"), one("b", "他的"), one("c")], key),
    ).toEqual([one("a", "我的"), one("b", "他的"), one("c")]);
  });

  test("what must stay is not removed", () => {
    expect(mergedList(list, [], [one("a"), one("b")], key, ({ id }) => id === "b")).toEqual([one("b")]);
  });
});
