import { Select } from "antd";

interface Props {
  label: string;
  /** What stands for no choice. */
  any: string;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One choice to which a list is narrowed. */
export function FilterSelect({ label, any, value, options, onChange }: Props) {
  return (
    <Select
      aria-label={label}
      popupMatchSelectWidth={false}
      value={value}
      onChange={onChange}
      options={[{ value: "", label: any }, ...options]}
    />
  );
}
