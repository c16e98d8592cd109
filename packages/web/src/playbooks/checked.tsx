import { createContext, type ReactNode, useContext } from 'react';
import type { PlaybookFault } from '../api/wire.ts';
import { useSay } from '../language/use-say.ts';

/** What is wrong with the draft as it stands. */
export const FaultsContext = createContext<readonly PlaybookFault[]>([]);

/** A field and, beside it, what is wrong with what is in it: everything at or below this part of the playbook. */
export function Checked({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const say = useSay();
  const faults = useContext(FaultsContext).filter((fault) => fault.path === path || fault.path.startsWith(`${path}.`));
  return (
    <div className={faults.length > 0 ? 'checked checked-fault' : 'checked'} data-path={path}>
      {children}
      {faults.map((fault) => (
        <p key={`${fault.path} ${fault.says.key}`} className="checked-says">
          {say(fault.says)}
        </p>
      ))}
    </div>
  );
}
