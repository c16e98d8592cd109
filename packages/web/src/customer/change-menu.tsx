import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import './change-menu.css';

const CHANGES = ['correct', 'stage', 'consent', 'need', 'resource', 'channel', 'door'] as const;

/** What can be written down about this customer. Each leads to a sheet with an address of its own. */
export function ChangeMenu({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <div className="change-menu">
      <button type="button" className="button" popoverTarget={id}>
        {t('ui.change.menu')}
      </button>
      <div id={id} popover="auto">
        <ul>
          <li>
            <Link to="/note" search={{ customer: customerId }}>
              {t('ui.menu.note')}
            </Link>
          </li>
          {CHANGES.map((sheet) => (
            <li key={sheet}>
              <Link
                to="/customers/$customerId"
                params={{ customerId }}
                search={({ part }) => ({ ...(part && { part }), sheet })}
                resetScroll={false}
                onClick={() => document.getElementById(id)?.hidePopover()}
              >
                {t(`ui.change.${sheet}`)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
