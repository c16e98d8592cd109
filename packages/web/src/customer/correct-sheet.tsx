import { KNOWN_SEGMENTS } from '@vivero/domain';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../api/api.ts';
import type { CustomerPatch, CustomerView } from '../api/wire.ts';
import { useSegmentText } from '../customers/use-segment-text.ts';
import { ChangeForm } from './change-form.tsx';
import { fieldText } from './field-text.ts';
import { SegmentField } from './segment-field.tsx';

export interface CorrectSheetProps {
  readonly page: CustomerView;
  readonly onClose: () => void;
}

/** Corrects what the record says. Phone and e-mail are not shown here: typing replaces them, the tick removes them. */
export function CorrectSheet({ page, onClose }: CorrectSheetProps) {
  const { t } = useTranslation();
  const segmentText = useSegmentText();
  const { facts, risk } = page;
  /** Vivero's own word for what was typed in the reader's words, where it has one. */
  const segmentOf = (typed: string | null | undefined) =>
    KNOWN_SEGMENTS.find((each) => segmentText(each) === typed) ?? typed;
  const save = (form: FormData) => {
    const text = (name: string): string => fieldText(form, name);
    /** What the field says if it differs from what it showed: null = emptied. */
    const changed = (name: string, before: string): string | null | undefined =>
      text(name) === before ? undefined : text(name) === '' ? null : text(name);
    const replaced = (name: 'phone' | 'email'): string | null | undefined =>
      text(name) !== '' ? text(name) : form.get(`${name}-clear`) === null ? undefined : null;
    const number = (value: string | null | undefined) => (typeof value === 'string' ? Number(value) : value);
    const wish = {
      version: page.version,
      name: changed('name', page.name),
      phone: replaced('phone'),
      email: replaced('email'),
      place: changed('place', facts.place ?? ''),
      segment: segmentOf(changed('segment', facts.segment === null ? '' : segmentText(facts.segment))),
      sex: changed('sex', facts.sex ?? ''),
      birthYear: number(changed('birthYear', String(facts.birthYear ?? ''))),
      riskTolerance: number(changed('riskTolerance', String(risk?.level ?? ''))),
      riskAssessedOn: changed('riskAssessedOn', risk?.assessedOn ?? ''),
    };
    const body = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as CustomerPatch;
    if (Object.keys(body).length === 1) return null;
    return () =>
      answer(api.PATCH('/api/customers/{customerId}', { params: { path: { customerId: page.customerId } }, body }));
  };
  const contact = (name: 'phone' | 'email', known: boolean) => (
    <>
      <label>
        {t(`ui.change.${name}`)}
        <input name={name} autoComplete="off" placeholder={known ? t('ui.change.replace') : ''} />
      </label>
      {known && (
        <label className="tick">
          <input type="checkbox" name={`${name}-clear`} />
          {t('ui.change.clear', { field: t(`ui.change.${name}`) })}
        </label>
      )}
    </>
  );
  return (
    <ChangeForm
      customerId={page.customerId}
      title={t('ui.change.correct')}
      hint={t('ui.change.correct_hint')}
      onClose={onClose}
      save={save}
    >
      <label className="wide">
        {t('ui.change.name')}
        <input name="name" defaultValue={page.name} maxLength={120} autoComplete="off" />
      </label>
      {contact('phone', facts.phone)}
      {contact('email', facts.email)}
      <label>
        {t('ui.change.place')}
        <input name="place" defaultValue={facts.place ?? ''} maxLength={80} />
      </label>
      <SegmentField segment={facts.segment} />
      <label>
        {t('ui.change.birth_year')}
        <input name="birthYear" inputMode="numeric" pattern="\d{4}" defaultValue={facts.birthYear ?? ''} />
      </label>
      <label>
        {t('ui.change.sex')}
        <select name="sex" defaultValue={facts.sex ?? ''}>
          <option value="">{t('ui.change.unknown')}</option>
          <option value="f">{t('ui.change.sex.f')}</option>
          <option value="m">{t('ui.change.sex.m')}</option>
        </select>
      </label>
      <label>
        {t('ui.change.risk_level')}
        <select name="riskTolerance" defaultValue={risk?.level ?? ''}>
          <option value="">{t('ui.change.unknown')}</option>
          {[1, 2, 3, 4, 5].map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('ui.change.risk_day')}
        <input type="date" name="riskAssessedOn" max={page.todayOn} defaultValue={risk?.assessedOn ?? ''} />
      </label>
    </ChangeForm>
  );
}
