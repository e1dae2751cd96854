import { FileExcelOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useTranslation } from "react-i18next";
import { api, type Query, search } from "@/api/client";
import { useProblemWords } from "./ProblemAlert";
import { saveFile } from "./saveFile";

interface Props {
  /** Of the list below `/api`; its export lies under it. */
  path: string;
  /** What the list is narrowed to and sorted by, so that the file holds the same rows. */
  filter?: Query;
  /** Beside things that matter more: a sign without words. */
  quiet?: boolean;
  /** What it takes home, where the list has a name of its own on paper. */
  words?: string;
}

/** Takes a list home as a spreadsheet: all its pages, as it is filtered now. */
export function ExportButton({ path, filter = {}, quiet, words: own }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const words = useProblemWords();
  const fetching = useMutation({
    mutationFn: () => api.file(`${path}/export${search(filter)}`),
    onSuccess: ({ name, content }) => saveFile(name ?? "export.xlsx", content),
    onError: (problem) => void message.error(words(problem)),
  });
  return (
    <Button
      type={quiet ? "text" : undefined}
      icon={<FileExcelOutlined />}
      aria-label={quiet ? t("action.export") : undefined}
      title={quiet ? t("action.export") : undefined}
      loading={fetching.isPending}
      onClick={() => fetching.mutate()}
    >
      {quiet ? null : (own ?? t("action.export"))}
    </Button>
  );
}
