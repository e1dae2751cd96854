import { useTranslation } from "react-i18next";

/** The picture speaks Chinese, and so does the list beside it; in another language the list has words of its own. */
export function useNodeName() {
  const { t, i18n } = useTranslation(["live", "elements", "tasks"]);
  return (names: Map<string, string>, id: string) => {
    const inPicture = names.get(id) ?? id;
    if (i18n.language === "zh") return inPicture;
    return t([`elements:node.${id}`, `tasks:elements.${id}`], { defaultValue: inPicture });
  };
}
