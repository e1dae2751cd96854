import { App } from "antd";
import type { ReactNode } from "react";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

interface Question {
  title: ReactNode;
  text?: ReactNode;
  verb: string;
  danger?: boolean;
}

/** Asks once before something that cannot be taken back; true when the person agrees. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp();
  const { t } = useTranslation();
  return useCallback(
    ({ title, text, verb, danger }) =>
      new Promise<boolean>((resolve) => {
        const ask = () =>
          modal.confirm({
            title,
            content: text,
            okText: verb,
            cancelText: t("action.cancel"),
            okButtonProps: { danger },
            onOk: () => resolve(true),
            onCancel: () => resolve(false),
          });
        setTimeout(ask); // not within the press of Enter that asks for it, or the same press would answer it
      }),
    [modal, t],
  );
}
