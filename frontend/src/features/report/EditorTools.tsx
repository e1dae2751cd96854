import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { useRoving } from "@/ui/useRoving";

interface Tool {
  name: string;
  sign: string;
  /** The keys that do the same in the text. */
  keys: string;
  active: boolean;
  run: () => void;
}

/** The tools above the text; each is a toggle that says whether it is on. */
export function EditorTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation("report");
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      h3: now.isActive("heading", { level: 3 }),
      h4: now.isActive("heading", { level: 4 }),
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      underline: now.isActive("underline"),
      bullets: now.isActive("bulletList"),
      numbers: now.isActive("orderedList"),
      quote: now.isActive("blockquote"),
      table: now.isActive("table"),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const { bar, step, rove } = useRoving();
  const tools: Tool[] = [
    { name: "h3", sign: "H1", keys: "Ctrl+Alt+3", active: on.h3, run: () => chain().toggleHeading({ level: 3 }).run() },
    { name: "h4", sign: "H2", keys: "Ctrl+Alt+4", active: on.h4, run: () => chain().toggleHeading({ level: 4 }).run() },
    { name: "bold", sign: "B", keys: "Ctrl+B", active: on.bold, run: () => chain().toggleBold().run() },
    { name: "italic", sign: "I", keys: "Ctrl+I", active: on.italic, run: () => chain().toggleItalic().run() },
    { name: "underline", sign: "U", keys: "Ctrl+U", active: on.underline, run: () => chain().toggleUnderline().run() },
    {
      name: "bullets",
      sign: "•",
      keys: "Ctrl+Shift+8",
      active: on.bullets,
      run: () => chain().toggleBulletList().run(),
    },
    {
      name: "numbers",
      sign: "1.",
      keys: "Ctrl+Shift+7",
      active: on.numbers,
      run: () => chain().toggleOrderedList().run(),
    },
    { name: "quote", sign: "❝", keys: "Ctrl+Shift+B", active: on.quote, run: () => chain().toggleBlockquote().run() },
  ];
  const tableItems = [
    { key: "insert", label: t("tool.tableInsert"), disabled: on.table },
    { key: "row", label: t("tool.tableRow"), disabled: !on.table },
    { key: "column", label: t("tool.tableColumn"), disabled: !on.table },
    { key: "deleteRow", label: t("tool.tableDeleteRow"), disabled: !on.table },
    { key: "deleteColumn", label: t("tool.tableDeleteColumn"), disabled: !on.table },
    { key: "delete", label: t("tool.tableDelete"), danger: true, disabled: !on.table },
  ];
  const table = (key: string) => {
    if (key === "insert") chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
    if (key === "row") chain().addRowAfter().run();
    if (key === "column") chain().addColumnAfter().run();
    if (key === "deleteRow") chain().deleteRow().run();
    if (key === "deleteColumn") chain().deleteColumn().run();
    if (key === "delete") chain().deleteTable().run();
  };
  return (
    <div
      className="rich-editor-tools"
      role="toolbar"
      aria-label={t("tool.all")}
      ref={bar}
      onKeyDown={step}
      onFocus={rove}
    >
      {tools.map((tool) => (
        <Button
          key={tool.name}
          size="small"
          type={tool.active ? "primary" : "text"}
          aria-pressed={tool.active}
          aria-label={t(`tool.${tool.name}`)}
          title={`${t(`tool.${tool.name}`)} ${tool.keys}`}
          aria-keyshortcuts={tool.keys.replace("Ctrl", "Control")}
          data-tool={tool.name}
          onMouseDown={(event) => event.preventDefault()}
          onClick={tool.run}
        >
          {tool.sign}
        </Button>
      ))}
      <Dropdown menu={{ items: tableItems, onClick: ({ key }) => table(key) }} trigger={["click"]} autoFocus>
        <Button size="small" type={on.table ? "primary" : "text"} onMouseDown={(event) => event.preventDefault()}>
          {t("tool.table")}
        </Button>
      </Dropdown>
      <Button
        size="small"
        type="text"
        title="Ctrl+Z"
        aria-keyshortcuts="Control+Z"
        disabled={!on.undo}
        onClick={() => chain().undo().run()}
      >
        {t("tool.undo")}
      </Button>
      <Button
        size="small"
        type="text"
        title="Ctrl+Shift+Z"
        aria-keyshortcuts="Control+Shift+Z"
        disabled={!on.redo}
        onClick={() => chain().redo().run()}
      >
        {t("tool.redo")}
      </Button>
    </div>
  );
}
