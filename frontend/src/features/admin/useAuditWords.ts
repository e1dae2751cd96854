import { useTranslation } from "react-i18next";

/** The words below `audit.actions`: requests by method and address, and what the directory itself writes down, as `account.reset`. */
function actionsIn(bundle: Record<string, unknown>, path = ""): { value: string; label: string }[] {
  return Object.entries(bundle).flatMap(([name, words]) =>
    typeof words === "string"
      ? [{ value: path + name, label: words }]
      : actionsIn(words as Record<string, unknown>, `${path}${name}.`),
  );
}

/** What stands in the audit list, in words. What has none yet is shown as it was written down. */
export function useAuditWords() {
  const { t } = useTranslation("admin");
  const bundle = t("audit.actions", { returnObjects: true }) as unknown as Record<string, unknown>;
  const valueWords = (name: string, value: unknown): string => {
    const plain = typeof value === "object" ? JSON.stringify(value) : String(value);
    if (name === "role") return t(`role.${plain}`, { defaultValue: plain });
    if (name === "scopeType") return t(`scope.${plain}`, { defaultValue: plain });
    if (name === "refused") return t(`audit.refusals.${plain}`, { defaultValue: plain });
    return plain;
  };
  return {
    actions: actionsIn(bundle),
    action: (action: string): string => t(`audit.actions.${action}`, { defaultValue: action }),
    details: (details: Record<string, unknown> | null): string =>
      Object.entries(details ?? {})
        .filter(([, value]) => value !== null)
        .map(([name, value]) => `${t(`audit.detail.${name}`, { defaultValue: name })}: ${valueWords(name, value)}`)
        .join("  "),
  };
}
