import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { showToast } from '../design/show-toast.ts';

/**
 * Writes something down about a customer and reads the page anew. `mutate` takes the call itself; it stays pending until the page
 * shows the change, and a failure stays in `error` for the form to say.
 * @param onDone called when it is written and the page shows it
 */
export function useChange(customerId: string, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: () => Promise<unknown>) => change(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['customer', customerId] });
      onDone();
      showToast({ text: t('ui.change.saved') });
    },
  });
}
