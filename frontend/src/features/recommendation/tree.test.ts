import { below, placed, placeTaken, type Row, steps } from "./tree";

const row = (id: string, parentId: string | null = null, sourceId = "s"): Row => ({ id, parentId, sourceId }) as Row;

// a (a1, a2), b, c of one document, z of another
const rows = [row("a"), row("a1", "a"), row("a2", "a"), row("b"), row("c"), row("z", null, "t")];
const at = (id: string) => rows.find((one) => one.id === id) as Row;
const children = (all: Row[], parent: string | null, source = "s") =>
  all.filter((one) => one.parentId === parent && one.sourceId === source).map((one) => one.id);

test("the first has no step up or in, the last none down, a root none out", () => {
  expect(Object.keys(steps(rows, at("a")))).toEqual(["down"]);
  expect(Object.keys(steps(rows, at("b"))).sort()).toEqual(["down", "in", "up"]);
  expect(Object.keys(steps(rows, at("c"))).sort()).toEqual(["in", "up"]);
  expect(Object.keys(steps(rows, at("a2"))).sort()).toEqual(["in", "out", "up"]);
  expect(steps(rows, at("z"))).toEqual({});
});

test.each([
  ["b", "up", null, ["b", "a", "c"]],
  ["b", "down", null, ["a", "c", "b"]],
  ["b", "in", "a", ["a1", "a2", "b"]],
  ["a1", "out", null, ["a", "a1", "b", "c"]],
  ["a1", "down", "a", ["a2", "a1"]],
] as const)("%s one step %s", (id, step, parent, siblings) => {
  const to = steps(rows, at(id))[step];
  expect(to && children(placed(rows, id, to), parent)).toEqual(siblings);
});

test("what is dropped takes the place of what it is dropped on", () => {
  const to = placeTaken(rows, "c", at("a2"));
  expect(to).toEqual({ source: "s", parent: "a", place: 2 });
  expect(to && children(placed(rows, "c", to), "a")).toEqual(["a1", "c", "a2"]);
  const over = placeTaken(rows, "a", at("z"));
  expect(over && children(placed(rows, "a", over), null, "t")).toEqual(["a", "z"]);
});

test("nothing is dropped on itself or on what hangs below it", () => {
  expect(placeTaken(rows, "a", at("a2"))).toBeNull();
  expect(placeTaken(rows, "a", at("a"))).toBeNull();
  expect(below(rows, "a", "a2")).toBe(true);
  expect(below(rows, "a", "b")).toBe(false);
});
