import { moved } from "./order";

const chapters = [
  { id: "a", parent: null },
  { id: "a1", parent: "a" },
  { id: "a2", parent: "a" },
  { id: "b", parent: null },
];
const words = (id: string, move: Parameters<typeof moved>[2]) =>
  moved(chapters, id, move)?.map((one) => (one.parent ? `${one.parent}/${one.id}` : one.id)) ?? null;

test("a chapter moves with its parts, a part within its chapter", () => {
  expect(words("b", "up")).toEqual(["b", "a", "a/a1", "a/a2"]);
  expect(words("a2", "up")).toEqual(["a", "a/a2", "a/a1", "b"]);
  expect(words("a", "up")).toBeNull();
  expect(words("a2", "down")).toBeNull();
});

test("a chapter becomes a part of the one before it, and a part a chapter that takes what follows it along", () => {
  expect(words("b", "in")).toEqual(["a", "a/a1", "a/a2", "a/b"]);
  expect(words("a1", "out")).toEqual(["a", "a1", "a1/a2", "b"]);
  expect(words("a", "in")).toBeNull();
  expect(words("a1", "in")).toBeNull();
});
