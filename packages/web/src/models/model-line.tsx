import { useTranslation } from 'react-i18next';
import type { ModelCard } from '../api/wire.ts';
import { useSentence } from '../language/use-sentence.ts';

/** One model: what it foretells and whether it is in use, in words; the whole card on tap. */
export function ModelLine({ model }: { readonly model: ModelCard }) {
  const { t } = useTranslation();
  const say = useSentence();
  const { title, state, says, parts, owner } = model;
  return (
    <details className="model-line">
      <summary>
        <strong>{say(title)}</strong>{' '}
        <span className={`model-state model-${state}`}>{t(`ui.models.state.${state}`)}</span>
        {state !== 'in_use' && <small>{say(says)}</small>}
      </summary>
      {parts.map(({ part, lines }) => (
        <section key={part}>
          <h3>{t(`model_card.part.${part}`)}</h3>
          <ul>
            {lines.map(say).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="page-foot">{say(owner)}</p>
    </details>
  );
}
