import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseButton } from '../design/close-button.tsx';
import { Sheet } from '../design/sheet.tsx';
import { useProblemText } from '../problem/use-problem-text.ts';
import '../design/fields.css';
import './change-form.css';
import { useChange } from './use-change.ts';

export interface ChangeFormProps {
  readonly customerId: string;
  readonly title: string;
  readonly hint?: string;
  readonly onClose: () => void;
  /** The call that writes what the form says; null = nothing to write. */
  readonly save: (form: FormData) => (() => Promise<unknown>) | null;
  /** A second thing that can be done here instead, such as taking something back. */
  readonly other?: { readonly label: string; readonly run: () => Promise<unknown> } | undefined;
  readonly children: ReactNode;
}

/** One sheet in which something is written down about a customer: fields, what went wrong, save. */
export function ChangeForm({ customerId, title, hint, onClose, save, other, children }: ChangeFormProps) {
  const { t } = useTranslation();
  const text = useProblemText();
  const change = useChange(customerId, onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const call = save(new FormData(event.currentTarget));
    if (call === null) onClose();
    else change.mutate(call);
  };
  return (
    <Sheet label={title} onClose={onClose}>
      <form className="change-form" onSubmit={submit}>
        <header>
          <h2>{title}</h2>
          <CloseButton onClose={onClose} />
        </header>
        {hint && <p className="change-hint">{hint}</p>}
        <div className="change-fields fields">{children}</div>
        {change.error && <p role="alert">{text(change.error)}</p>}
        <div className="change-keys">
          <button type="submit" className="button button-main" disabled={change.isPending}>
            {t('ui.change.save')}
          </button>
          {other && (
            <button
              type="button"
              className="button"
              disabled={change.isPending}
              onClick={() => change.mutate(other.run)}
            >
              {other.label}
            </button>
          )}
        </div>
      </form>
    </Sheet>
  );
}
