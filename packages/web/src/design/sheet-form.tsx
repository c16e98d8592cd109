import type { ReactNode } from 'react';
import { useProblemText } from '../problem/use-problem-text.ts';
import { CloseButton } from './close-button.tsx';
import './fields.css';
import './sheet-form.css';
import { Sheet } from './sheet.tsx';

export interface SheetFormProps {
  readonly title: string;
  /** A sentence under the title: what will happen, or what it is for. */
  readonly says?: string | undefined;
  readonly submit: string;
  /** What the form sets going: while it runs nothing can be sent again, and its failure is said. */
  readonly work: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (form: FormData) => void;
  /** Called however it closes. */
  readonly onClose: () => void;
  /** false = something is still missing. */
  readonly ready?: boolean;
  /** What else can be done here, beside the button that sends. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** A sheet in which something is filled in and sent: title, fields, what went wrong, the button. */
export function SheetForm({
  title,
  says,
  submit,
  work,
  onSubmit,
  onClose,
  ready = true,
  beside,
  children,
}: SheetFormProps) {
  const text = useProblemText();
  return (
    <Sheet label={title} onClose={onClose}>
      <form
        className="sheet-form fields"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        <h2>{title}</h2>
        <CloseButton onClose={onClose} />
        {says && <p>{says}</p>}
        {children}
        {work.error !== null && <p role="alert">{text(work.error)}</p>}
        <div className="sheet-acts">
          <button type="submit" className="button button-main" disabled={!ready || work.isPending}>
            {submit}
          </button>
          {beside}
        </div>
      </form>
    </Sheet>
  );
}
