import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { movedTo, useReorder } from "./useReorder";

test("an entry moves up, down and to where it is dropped", () => {
  expect(movedTo(["a", "b", "c"], 2, 1)).toEqual(["a", "c", "b"]);
  expect(movedTo(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
});

test("nothing moves beyond the ends", () => {
  expect(movedTo(["a", "b"], 0, -1)).toEqual(["a", "b"]);
  expect(movedTo(["a", "b"], 1, 2)).toEqual(["a", "b"]);
});

function Letters() {
  const [all, setAll] = useState(["a", "b", "c"]);
  const { place, handle } = useReorder(all, setAll);
  return (
    <ol>
      {all.map((one, at) => (
        <li key={one} {...place(at)}>
          <button type="button" {...handle(at, one)}>
            {one}
          </button>
        </li>
      ))}
    </ol>
  );
}

test("the arrow keys carry one entry as far as they are pressed", async () => {
  render(<Letters />);
  screen.getByText("a").focus();
  await userEvent.keyboard("{ArrowDown}");
  await new Promise(requestAnimationFrame);
  expect(screen.getByText("a")).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  expect(screen.getAllByRole("button").map((one) => one.textContent)).toEqual(["b", "c", "a"]);
});
