import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useConfirm } from "@/ui/useConfirm";

export function withEntry<T>(all: T[], at: number, change: Partial<T>): T[] {
  return all.map((entry, i) => (i === at ? { ...entry, ...change } : entry));
}

export const without = <T,>(all: T[], at: number): T[] => all.filter((_, i) => i !== at);

export function moved<T>(all: T[], at: number, by: -1 | 1): T[] {
  const next = [...all];
  const [entry] = next.splice(at, 1);
  if (entry !== undefined) next.splice(at + by, 0, entry);
  return next;
}

interface Props {
  name: string;
  first: boolean;
  last: boolean;
  disabled: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** Up, down and remove: by button, so that keyboard and phone can do it too. */
export function EntryTools({ name, first, last, disabled, onMove, onRemove }: Props) {
  const { t } = useTranslation("workplan");
  const confirm = useConfirm();
  const of = name || t("unnamed");
  const remove = async () => {
    if (await confirm({ title: t("removeAsk", { name: of }), verb: t("remove"), danger: true })) onRemove();
  };
  return (
    <span>
      <Button
        type="text"
        size="small"
        icon={<ArrowUpOutlined />}
        aria-label={`${t("moveUp")} ${of}`}
        disabled={disabled || first}
        onClick={() => onMove(-1)}
      />
      <Button
        type="text"
        size="small"
        icon={<ArrowDownOutlined />}
        aria-label={`${t("moveDown")} ${of}`}
        disabled={disabled || last}
        onClick={() => onMove(1)}
      />
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={`${t("remove")} ${of}`}
        disabled={disabled}
        onClick={remove}
      />
    </span>
  );
}
