import type { Ref } from 'react';

interface Props {
  readonly label: string;
  readonly onPick: (files: File[]) => void;
  readonly ref: Ref<HTMLInputElement>;
}

/** The browser's own file picker behind a button: tables of any office program. The same files can be picked again. */
export function FilesInput({ label, onPick, ref }: Props) {
  return (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      aria-label={label}
      accept=".xlsx,.xls,.et,.csv"
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) onPick(files);
      }}
    />
  );
}
