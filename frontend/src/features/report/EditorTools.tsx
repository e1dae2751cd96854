import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";

interface Tool {
  name: string;
  sign: string;
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
  const tools: Tool[] = [
    { name: "h3", sign: "H1", active: on.h3, run: () => chain().toggleHeading({ level: 3 }).run() },
    { name: "h4", sign: "H2", active: on.h4, run: () => chain().toggleHeading({ level: 4 }).run() },
    { name: "bold", sign: "B", active: on.bold, run: () => chain().toggleBold().run() },
    { name: "italic", sign: "I", active: on.italic, run: () => chain().toggleItalic().run() },
    { name: "underline", sign: "U", active: on.underline, run: () => chain().toggleUnderline().run() },
    { name: "bullets", sign: "•", active: on.bullets, run: () => chain().toggleBulletList().run() },
    { name: "numbers", sign: "1.", active: on.numbers, run: () => chain().toggleOrderedList().run() },
    { name: "quote", sign: "❝", active: on.quote, run: () => chain().toggleBlockquote().run() },
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
    <div className="rich-editor-tools" role="toolbar" aria-label={t("tool.all")}>
      {tools.map((tool) => (
        <Button
          key={tool.name}
          size="small"
          type={tool.active ? "primary" : "text"}
          aria-pressed={tool.active}
          aria-label={t(`tool.${tool.name}`)}
          title={t(`tool.${tool.name}`)}
          data-tool={tool.name}
          onMouseDown={(event) => event.preventDefault()}
          onClick={tool.run}
        >
          {tool.sign}
        </Button>
      ))}
      <Dropdown menu={{ items: tableItems, onClick: ({ key }) => table(key) }} trigger={["click"]}>
        <Button size="small" type={on.table ? "primary" : "text"} onMouseDown={(event) => event.preventDefault()}>
          {t("tool.table")}
        </Button>
      </Dropdown>
      <Button size="small" type="text" disabled={!on.undo} onClick={() => chain().undo().run()}>
        {t("tool.undo")}
      </Button>
      <Button size="small" type="text" disabled={!on.redo} onClick={() => chain().redo().run()}>
        {t("tool.redo")}
      </Button>
    </div>
  );
}
