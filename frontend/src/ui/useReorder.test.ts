import { movedTo } from "./useReorder";

test("an entry moves up, down and to where it is dropped", () => {
  expect(movedTo(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(movedTo(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
});

test("nothing moves beyond the ends", () => {
  expect(movedTo(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(movedTo(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});
