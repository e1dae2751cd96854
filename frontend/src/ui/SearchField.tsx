import { Input } from "antd";
import { useEffect, useRef, useState } from "react";

interface Props {
  label: string;
  value: string;
  onChange: (q: string) => void;
  className?: string;
}

/** Words to look for. They take effect when typing pauses, and never while an input method composes. */
export function SearchField({ label, value, onChange, className }: Props) {
  const [words, setWords] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const composing = useRef(false);
  useEffect(() => setWords(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (q: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(q.trim()), 300);
  };
  return (
    <Input
      className={className}
      allowClear
      aria-label={label}
      placeholder={label}
      value={words}
      onCompositionStart={() => {
        composing.current = true;
        clearTimeout(timer.current);
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        later(event.currentTarget.value);
      }}
      onChange={(event) => {
        setWords(event.target.value);
        if (!composing.current) later(event.target.value);
      }}
    />
  );
}
