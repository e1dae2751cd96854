import { expect, it } from "vitest";
import type { OutlinePoint } from "@/api/topicTypes";
import { addAfter, canMove, dropPoint, movePoint, numbered, removePoint } from "./outline";

const tree = (...levels: number[]): OutlinePoint[] =>
  numbered(levels.map((level, i) => ({ id: `p${i}`, level, number: "", text: `问题${i}` })));
const drawn = (points: OutlinePoint[]) => points.map((point) => `${point.number} ${point.id}`);

it("numbers questions by their place and never lets one hang two levels below the one before", () => {
  expect(drawn(tree(0, 3, 1, 0))).toEqual(["1 p0", "1.1 p1", "1.2 p2", "2 p3"]);
});

it("indents and outdents a question with everything below it", () => {
  const points = tree(0, 0, 1);
  expect(drawn(movePoint(points, 1, "in"))).toEqual(["1 p0", "1.1 p1", "1.1.1 p2"]);
  expect(drawn(movePoint(movePoint(points, 1, "in"), 1, "out"))).toEqual(drawn(points));
  expect(canMove(points, 0, "in")).toBe(false);
  expect(canMove(points, 0, "out")).toBe(false);
  expect(canMove(tree(0, 1, 2, 3), 3, "in")).toBe(false);
});

it("moves a branch past its neighbour under the same parent, and no further", () => {
  const points = tree(0, 1, 0, 1, 1);
  expect(drawn(movePoint(points, 2, "up"))).toEqual(["1 p2", "1.1 p3", "1.2 p4", "2 p0", "2.1 p1"]);
  expect(drawn(movePoint(points, 0, "down"))).toEqual(["1 p2", "1.1 p3", "1.2 p4", "2 p0", "2.1 p1"]);
  expect(canMove(points, 1, "up")).toBe(false);
  expect(canMove(points, 3, "up")).toBe(false);
  expect(drawn(movePoint(points, 3, "down"))).toEqual(["1 p0", "1.1 p1", "2 p2", "2.1 p4", "2.2 p3"]);
});

it("drops a branch before another question on its level, never into itself", () => {
  const points = tree(0, 1, 0);
  expect(drawn(dropPoint(points, 2, 1))).toEqual(["1 p0", "1.1 p2", "1.2 p1"]);
  expect(drawn(dropPoint(points, 0, 1))).toEqual(drawn(points));
  expect(drawn(dropPoint(points, 1, 2))).toEqual(drawn(points));
  expect(drawn(dropPoint(points, 0, 3))).toEqual(["1 p2", "2 p0", "2.1 p1"]);
});

it("adds after the whole branch and keeps what stood below a removed question", () => {
  expect(drawn(addAfter(tree(0, 1, 0), 0, "new"))).toEqual(["1 p0", "1.1 p1", "2 new", "3 p2"]);
  expect(drawn(removePoint(tree(0, 1, 2, 0), 0))).toEqual(["1 p1", "1.1 p2", "2 p3"]);
});
