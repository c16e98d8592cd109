import { DOORS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { CustomerView } from '../api/wire.ts';
import { ChangeForm } from './change-form.tsx';

export interface DoorSheetProps {
  readonly page: CustomerView;
  /** The door that is meant already: making somebody a channel is one of them. */
  readonly meant: 'channel' | undefined;
  readonly onClose: () => void;
}

/** Closes a case as not buying by one of four doors; what somebody could bring as a channel is shown with it. */
export function DoorSheet({ page, meant, onClose }: DoorSheetProps) {
  const { t } = useTranslation();
  const params = { path: { customerId: page.customerId } };
  const save = (form: FormData) => {
    const door = DOORS.find((each) => each === form.get('door'));
    return door === undefined
      ? null
      : () => answer(api.PUT('/api/customers/{customerId}/door', { params, body: { door } }));
  };
  const reopen = page.door && {
    label: t('ui.change.door_reopen'),
    run: () => answer(api.DELETE('/api/customers/{customerId}/door', { params })),
  };
  const { people, unnamed } = page.around.hasBrought;
  return (
    <ChangeForm
      customerId={page.customerId}
      title={t(meant === 'channel' ? 'ui.change.channel' : 'ui.change.door')}
      hint={t('ui.change.door_hint')}
      onClose={onClose}
      save={save}
      other={reopen ?? undefined}
    >
      <fieldset className="wide">
        <legend>{t('ui.change.door_which')}</legend>
        {DOORS.map((door) => (
          <label key={door} className="tick">
            <input
              type="radio"
              name="door"
              value={door}
              required
              defaultChecked={door === (meant ?? page.door?.door)}
            />
            <span>
              {t(`door.${door}`)} <small>{t(`ui.change.door_next.${door}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <p className="wide">
        {t('ui.change.door_brings', {
          resources: page.resources.length,
          people: people.length + unnamed,
          household: page.around.household.length,
        })}
      </p>
    </ChangeForm>
  );
}
