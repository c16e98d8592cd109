import type { components, paths } from '../api.d.ts';

type Shapes = components['schemas'];

/** A sentence as it travels; a day in it is `YYYY-MM-DD`. */
export type WirePhrase = Shapes['Phrase'];
export type Session = Shapes['Session'];
/** A sentence that may have others in it. */
export type WireSentence = Shapes['Sentence'];
export type WireSentenceParam = Shapes['SentenceParam'];
/** A segment, a funnel or a plan of cohorts as it travels. */
export type Definition = Shapes['Definition'];
export type SegmentChoices = Shapes['SegmentChoices'];
export type SavedSegments = Shapes['SavedSegments'];
export type SavedSegment = Shapes['SavedSegment'];
export type FunnelAnswer = Shapes['FunnelAnswer'];
export type TouchLine = Shapes['Touches']['touches'][number];
export type Choices = Shapes['Choices'];
export type ChoiceWish = Shapes['ChoiceWish'];
export type CustomerReferrals = Shapes['CustomerReferrals'];
export type ReferralCampaigns = Shapes['ReferralCampaigns'];
export type NewReferralCampaign = Shapes['NewReferralCampaign'];
export type ReferralFigures = Shapes['ReferralFigures'];
export type ReferralNetwork = Shapes['ReferralNetwork'];
export type SourceCodes = Shapes['SourceCodes'];
export type NewSourceCode = Shapes['NewSourceCode'];
export type Landing = Shapes['Landing'];
export type Visitor = Shapes['Visitor'];
export type Growth = Shapes['Growth'];
export type ActiveGrowth = Shapes['ActiveGrowth'];
export type Traffic = Shapes['Traffic'];
export type TrafficPeople = Shapes['TrafficPeople'];
export type PersonValues = Shapes['PersonValues'];
export type ReferralReviews = Shapes['ReferralReviews'];
export type ListedPlaybook = Shapes['ListedPlaybook'];
export type ShownPlaybook = Shapes['ShownPlaybook'];
export type PlaybookFault = Shapes['PlaybookProblem'];
export type PlaybookForeseen = Shapes['PlaybookForeseen'];
export type PlaybookRunLine = Shapes['PlaybookRun'];
export type PlaybookEffect = Shapes['PlaybookEffect'];
export type CohortAnswer = Shapes['CohortAnswer'];
export type Today = Shapes['Today'];
export type TodayRow = Shapes['TodayRow'];
export type ComparedRecord = Shapes['ComparedRecord'];
export type LikePeople = Shapes['LikePeople'];
export type LeadPool = Shapes['LeadPool'];
export type ListedCustomer = Shapes['ListedCustomer'];
export type NeedShelf = Shapes['NeedShelf'];
export type ContentLibrary = Shapes['ContentLibrary'];
export type LibraryPiece = Shapes['LibraryPiece'];
export type ShelfProduct = Shapes['ShelfProduct'];
export type ContentMonth = Shapes['ContentMonth'];
export type ContentCoverage = Shapes['ContentCoverage'];
export type SceneLine = Shapes['SceneLine'];
export type FollowUp = Shapes['FollowUp'];
export type WaysOut = Shapes['WaysOut'];
export type TaskView = Shapes['Task'];
export type PromiseView = Shapes['Promise'];
/** What was agreed: a phrase of the program, or somebody's own words. */
export type Agreed = PromiseView['agreed'];
export type Settling = paths['/api/promises/{promiseId}']['post']['requestBody']['content']['application/json'];
export type DayLog = Shapes['DayLog'];
export type BeforeYouRing = Shapes['BeforeYouRing'];
export type BankSettings = Shapes['BankSettings'];
export type Feedback = Shapes['Feedback'];
export type Quota = Shapes['Quota'];
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
export type Proportion = Shapes['Proportion'];
export type LabResults = Shapes['LabResults'];
export type LabPolicy = Shapes['LabPolicy'];
export type LabFigure = Shapes['LabFigure'];
export type ModelCard = Shapes['ModelCard'];
export type Mirror = Shapes['Mirror'];
export type StageOverview = Shapes['StageOverview'];
export type StageNumbers = Shapes['StageNumbers'];
export type RmLoad = Shapes['RmLoad'];
export type Entrance = paths['/api/entrance']['get']['responses'][200]['content']['application/json'];
export type CustomerView = Shapes['CustomerView'];
export type StoryMonth = Shapes['StoryMonth'];
export type StoryEntry = Shapes['StoryEntry'];
export type NeedCard = Shapes['NeedCard'];
export type LadderStep = Shapes['LadderStep'];
export type CustomerResource = Shapes['Resource'];
type PatchOf<Path extends keyof paths> = paths[Path] extends {
  patch: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;
export type CustomerPatch = PatchOf<'/api/customers/{customerId}'>;
