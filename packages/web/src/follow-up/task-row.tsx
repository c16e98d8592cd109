import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../api/wire.ts';
import { toCustomer } from '../customer/to-customer.ts';
import { useDayText } from '../language/use-day-text.ts';
import { useLanguage } from '../language/use-language.ts';
import { MediumMark } from '../marks/medium-mark.tsx';
import './promise-row.css';

/** A contact that somebody has asked for and that the RM makes. What to say, and how it ended, is on its row of Today. */
export function TaskRow({ task }: { readonly task: TaskView }) {
  const { t } = useTranslation();
  const day = useDayText();
  const language = useLanguage();
  const { customerId, customerName, medium, dueOn, title } = task;
  return (
    <li className="promise-row">
      <div>
        <Link {...toCustomer(customerId)}>{customerName}</Link>
        <p>{title === null ? t('ui.follow_up.task') : title[language]}</p>
        <small>
          <MediumMark medium={medium} from={null} />
          {t('ui.follow_up.task_until', { day: day(dueOn) })}
        </small>
      </div>
      <div className="promise-keys">
        <Link to="/" search={{ row: customerId }} className="button">
          {t('ui.follow_up.task_open')}
        </Link>
      </div>
    </li>
  );
}
