import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SheetForm } from '../design/sheet-form.tsx';
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

/** One sheet in which something is written down about a customer. */
export function ChangeForm({ customerId, title, hint, onClose, save, other, children }: ChangeFormProps) {
  const { t } = useTranslation();
  const change = useChange(customerId, onClose);
  const submit = (form: FormData) => {
    const call = save(form);
    if (call === null) onClose();
    else change.mutate(call);
  };
  return (
    <SheetForm
      title={title}
      says={hint}
      submit={t('ui.change.save')}
      work={change}
      onSubmit={submit}
      onClose={onClose}
      beside={
        other && (
          <button type="button" className="button" disabled={change.isPending} onClick={() => change.mutate(other.run)}>
            {other.label}
          </button>
        )
      }
    >
      <div className="change-fields">{children}</div>
    </SheetForm>
  );
}
