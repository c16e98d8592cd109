import type { components, paths } from '../api.d.ts';

type Shapes = components['schemas'];

/** A sentence as it travels; a day in it is `YYYY-MM-DD`. */
export type WirePhrase = Shapes['Phrase'];
export type Session = Shapes['Session'];
export type Today = Shapes['Today'];
export type TodayRow = Shapes['TodayRow'];
export type ListedCustomer = Shapes['ListedCustomer'];
export type NeedShelf = Shapes['NeedShelf'];
export type NoteProposal = Shapes['NoteProposal'];
export type NewNote = Shapes['NewNote'];
export type Work = Shapes['Work'];
export type ImportTotals = Shapes['ImportTotals'];
export type ImportBatch = Shapes['ImportBatch'];
export type Upload = Shapes['Upload'];
export type UploadSettings = Shapes['UploadSettings'];
export type UploadAnswers = NonNullable<UploadSettings['answers']>;
export type UploadLook = Shapes['UploadLook'];
export type UploadPreview = Shapes['UploadPreview'];
export type Entrance = paths['/api/entrance']['get']['responses'][200]['content']['application/json'];
