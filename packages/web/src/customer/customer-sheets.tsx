import type { CustomerView } from '../api/wire.ts';
import { ConsentMatrix } from './consent-matrix.tsx';
import { ConsentSheet } from './consent-sheet.tsx';
import { CorrectSheet } from './correct-sheet.tsx';
import type { CustomerSearch } from './customer-search.ts';
import { DoorSheet } from './door-sheet.tsx';
import { NeedSheet } from './need-sheet.tsx';
import { ResourceSheet } from './resource-sheet.tsx';
import { StageSheet } from './stage-sheet.tsx';

export interface CustomerSheetsProps {
  readonly page: CustomerView;
  readonly search: CustomerSearch;
  readonly mayChange: boolean;
  readonly onClose: () => void;
}

/** The sheet that the address names; nobody who may only look is shown one to write in. */
export function CustomerSheets({ page, search, mayChange, onClose }: CustomerSheetsProps) {
  if (search.sheet === 'matrix')
    return page.permissions && <ConsentMatrix permissions={page.permissions} onClose={onClose} />;
  if (!mayChange) return null;
  switch (search.sheet) {
    case 'correct':
      return <CorrectSheet page={page} onClose={onClose} />;
    case 'stage':
      return <StageSheet page={page} onClose={onClose} />;
    case 'consent':
      return <ConsentSheet page={page} onClose={onClose} />;
    case 'need':
      return <NeedSheet page={page} onClose={onClose} />;
    case 'resource': {
      const resource = page.resources.find((each) => each.resourceId === search.resource);
      return <ResourceSheet page={page} resource={resource} onClose={onClose} />;
    }
    case 'channel':
      return <DoorSheet page={page} meant="channel" onClose={onClose} />;
    case 'door':
      return <DoorSheet page={page} meant={undefined} onClose={onClose} />;
    case undefined:
      return null;
  }
}
