import { Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { has, useSession } from "@/api/session";
import { useShortcut, useShortcutList } from "@/ui/shortcuts";

/** The keys that work everywhere, and `?`, which lists what works here. */
export function KeyboardHelp() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const business = has(useSession(), "business");
  const [open, setOpen] = useState(false);
  const shortcuts = useShortcutList();
  useShortcut("?", t("shortcut.help"), () => setOpen(true));
  useShortcut("g i", t("shortcut.inbox"), () => navigate("/inbox"), business);
  useShortcut("g s", t("shortcut.studies"), () => navigate("/studies"), business);
  useShortcut("g n", t("shortcut.notifications"), () => navigate("/notifications"), business);
  return (
    <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t("shortcut.title")} width={420}>
      <table className="keys">
        <tbody>
          {shortcuts.map((shortcut) => (
            <tr key={shortcut.keys}>
              <th scope="row">
                {shortcut.keys.split(" ").map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </th>
              <td>{shortcut.label}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="secondary">{t("shortcut.composing")}</p>
    </Modal>
  );
}
