import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '../design/show-toast.ts';
import { useProblemText } from '../problem/use-problem-text.ts';

/**
 * Writes something down about a customer and reads the page anew. `mutate` takes the call itself; it stays pending until the page
 * shows the change, and a failure stays in `error` for the form to say.
 * @param onDone called when it is written and the page shows it
 * @param undo takes it back; offered for as long as the toast stands
 */
export function useChange(customerId: string, onDone: () => void, undo?: () => Promise<unknown>) {
  const { t } = useTranslation();
  const text = useProblemText();
  const client = useQueryClient();
  const readAnew = () => client.invalidateQueries({ queryKey: ['customer', customerId] });
  const takeBack = async (send: () => Promise<unknown>) => {
    try {
      await send();
      await readAnew();
      showToast({ text: t('ui.change.undone') });
    } catch (failure) {
      showToast({ text: text(failure), seconds: 10 });
    }
  };
  return useMutation({
    mutationFn: (change: () => Promise<unknown>) => change(),
    onSuccess: async () => {
      await readAnew();
      onDone();
      const action = undo && { label: t('ui.today.undo'), run: () => void takeBack(undo) };
      showToast({ text: t('ui.change.saved'), ...(action && { action }) });
    },
  });
}
