import { act, render, screen } from "@testing-library/react";
import type { Editor } from "@tiptap/core";
import { createRef } from "react";
import { expect, it, vi } from "vitest";
import RichEditor, { type EditorHandle } from "./RichEditor";
import "@/i18n";

it("looking into a text is no change; the first written character is", async () => {
  const touched = vi.fn();
  const handle = createRef<EditorHandle>();
  render(<RichEditor label="正文" initial="<h3>一</h3>" disabled={false} handle={handle} onTouch={touched} />);
  const box = (await screen.findByRole("textbox", { name: "正文" })) as HTMLElement & { editor: Editor };

  act(() => {
    box.editor.commands.focus("end");
    box.editor.commands.setTextSelection(1);
  });
  expect(box.querySelectorAll("p"), "the empty line at the end").toHaveLength(1);
  expect(touched).not.toHaveBeenCalled();

  act(() => {
    box.editor.commands.insertContentAt(2, "、");
  });
  expect(touched).toHaveBeenCalledOnce();
  expect(handle.current?.html()).toBe("<h3>一、</h3>");
});
