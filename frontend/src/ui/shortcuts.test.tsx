import { fireEvent, render, screen } from "@testing-library/react";
import { listenForShortcuts, useShortcut, useShortcutList } from "./shortcuts";

function Keys({ keys, run, enabled }: { keys: string; run: () => void; enabled?: boolean }) {
  useShortcut(keys, `does ${keys}`, run, enabled);
  const list = useShortcutList();
  return (
    <div>
      <input aria-label="words" />
      <a href="#x">the task</a>
      <output>{list.map((shortcut) => shortcut.keys).join(",")}</output>
    </div>
  );
}

let stop = () => {};
beforeEach(() => {
  stop = listenForShortcuts();
});
afterEach(() => stop());

const press = (key: string, init: KeyboardEventInit & { keyCode?: number } = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...init });

test("a key does what it says, and is listed", () => {
  const run = vi.fn();
  render(<Keys keys="j" run={run} />);
  press("j");
  expect(run).toHaveBeenCalledOnce();
  expect(screen.getByRole("status")).toHaveTextContent("j");
});

test("nothing fires while an input method composes", () => {
  const run = vi.fn();
  const submit = vi.fn();
  render(
    <>
      <Keys keys="j" run={run} />
      <Keys keys="Ctrl+Enter" run={submit} />
    </>,
  );
  press("j", { isComposing: true });
  press("j", { keyCode: 229 });
  press("Process");
  press("Enter", { ctrlKey: true, isComposing: true });
  expect(run).not.toHaveBeenCalled();
  expect(submit).not.toHaveBeenCalled();
});

test("single keys belong to the field one types in; Ctrl+Enter works there too", () => {
  const single = vi.fn();
  const submit = vi.fn();
  render(<Keys keys="j" run={single} />);
  render(<Keys keys="Ctrl+Enter" run={submit} />);
  const [field] = screen.getAllByLabelText("words");
  press("j", {}, field);
  press("Enter", { ctrlKey: true }, field);
  expect(single).not.toHaveBeenCalled();
  expect(submit).toHaveBeenCalledOnce();
});

test("two keys one after the other", () => {
  const run = vi.fn();
  render(<Keys keys="g i" run={run} />);
  press("i");
  expect(run).not.toHaveBeenCalled();
  press("g");
  press("i");
  expect(run).toHaveBeenCalledOnce();
  press("g");
  press("x");
  press("i");
  expect(run).toHaveBeenCalledOnce();
});

test("a link keeps its own Enter, and what is switched off stays silent", () => {
  const enter = vi.fn();
  const off = vi.fn();
  render(<Keys keys="Enter" run={enter} />);
  render(<Keys keys="k" run={off} enabled={false} />);
  const [link] = screen.getAllByRole("link");
  press("Enter", {}, link);
  press("k");
  expect(enter).not.toHaveBeenCalled();
  expect(off).not.toHaveBeenCalled();
});
