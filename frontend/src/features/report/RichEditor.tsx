import { TableKit } from "@tiptap/extension-table";
import { type Editor, EditorContent, Extension, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { type RefObject, useEffect, useId, useImperativeHandle } from "react";
import { useTranslation } from "react-i18next";
import "@/ui/rich-text.css";
import { isComposing } from "@/ui/shortcuts";
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

/** Lists and tables would keep Tab for themselves, and nobody could leave them by the keyboard: it always goes on to the next field. */
const leaves = (_: unknown, event: KeyboardEvent): boolean => {
  if (event.key === "Escape" && !isComposing(event)) {
    const box = (event.target as HTMLElement).closest(".rich-editor");
    box?.querySelector<HTMLElement>("[role=toolbar] [tabindex='0']")?.focus();
  }
  return event.key === "Tab";
};

/** What Tab does elsewhere: an item of a list one level deeper or higher. */
const Levels = Extension.create({
  name: "levels",
  addKeyboardShortcuts() {
    return {
      "Mod-]": () => this.editor.commands.sinkListItem("listItem"),
      "Mod-[": () => this.editor.commands.liftListItem("listItem"),
    };
  },
});

const EXTENSIONS = [
  Levels,
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
  const { t } = useTranslation("report");
  const hint = useId();
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial,
    editable: !disabled,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        "aria-label": label,
        "aria-describedby": hint,
        role: "textbox",
        "aria-multiline": "true",
        lang: "zh",
      },
      transformPastedHTML: cleanPasted,
      handleDOMEvents: { keydown: leaves },
    },
    onUpdate: ({ transaction }) => {
      if (transaction.docChanged) onTouch(); // the empty line that the editor adds at the end is nobody's writing
    },
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
      {!disabled && (
        <p id={hint} className="rich-editor-hint">
          {t("editorHint")}
        </p>
      )}
      <EditorContent editor={editor} />
    </div>
  );
}
