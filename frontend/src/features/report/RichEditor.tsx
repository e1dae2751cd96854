import { TableKit } from "@tiptap/extension-table";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { type RefObject, useEffect, useImperativeHandle } from "react";
import "@/ui/rich-text.css";
import { EditorTools } from "./EditorTools";
import { cleanPasted } from "./paste";
import "./editor.css";

/** What the page can ask of the editor; the text is only written out when it is asked for. */
export interface EditorHandle {
  html: () => string;
  replace: (html: string) => void;
  /** At the cursor, as if it had been typed. */
  insert: (html: string) => void;
}

interface Props {
  label: string;
  initial: string;
  disabled: boolean;
  handle: RefObject<EditorHandle | null>;
  onTouch: () => void;
}

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    link: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
  }),
  TableKit.configure({ table: { resizable: false } }),
];

/** Without the empty line that the editor keeps at the end to go on in. */
const written = (editor: Editor): string => (editor.isEmpty ? "" : editor.getHTML().replace(/(<p><\/p>)+$/, ""));

/** A text with headings, bold, lists and tables. Loaded when somebody writes; everybody else reads without it. */
export default function RichEditor({ label, initial, disabled, handle, onTouch }: Props) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial,
    editable: !disabled,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { "aria-label": label, role: "textbox", "aria-multiline": "true", lang: "zh" },
      transformPastedHTML: cleanPasted,
    },
    onUpdate: onTouch,
  });
  useEffect(() => {
    editor.setEditable(!disabled, false);
  }, [editor, disabled]);
  useImperativeHandle(handle, () => ({
    html: () => written(editor),
    replace: (html) => {
      editor.commands.setContent(html, { emitUpdate: false });
    },
    insert: (html) => {
      editor.chain().focus().insertContent(html).run();
    },
  }));
  return (
    <div className="rich-editor" data-disabled={disabled}>
      {!disabled && <EditorTools editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}
