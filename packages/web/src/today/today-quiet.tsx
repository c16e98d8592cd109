import { useTranslation } from 'react-i18next';
import { Leaf } from '../design/leaf.tsx';
import { CommandLine } from '../design/command-line.tsx';
import './today-quiet.css';

/** Nothing to show, said kindly: either the day is done, and here is a seed for a quiet moment, or the list was not made yet. */
export function TodayQuiet({ planned }: { readonly planned: boolean }) {
  const { t } = useTranslation();
  if (planned) {
    return (
      <div className="today-quiet">
        <Leaf size={40} />
        <h2>{t('ui.today.empty_title')}</h2>
        <p>{t('ui.today.empty_seed')}</p>
      </div>
    );
  }
  return (
    <div className="today-quiet">
      <h2>{t('ui.today.unplanned_title')}</h2>
      <p>{t('ui.today.unplanned_text')}</p>
      <CommandLine>./vivero refresh && ./vivero plan</CommandLine>
    </div>
  );
}
