import { Button } from "antd";
import { type DragEvent, useRef, useState } from "react";
import "./attachments.css";

interface Props {
  label: string;
  hint: string;
  multiple?: boolean;
  /** Which files the chooser offers, for example `.xlsx,.csv`. */
  accept?: string;
  loading?: boolean;
  onFiles: (files: File[]) => void;
}

/** Takes files by a button or by dropping them. */
export function DropZone({ label, hint, multiple = false, accept, loading = false, onFiles }: Props) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const list = [...(files ?? [])];
    if (list.length && !loading) onFiles(multiple ? list : list.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button does the same.
    <div
      className="uploader"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Button onClick={() => input.current?.click()} loading={loading}>
        {label}
      </Button>
      <span className="attachments-note">{hint}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
    </div>
  );
}
