/**
 * Every expected failure in Vivero. `code` is the contract: stable, in the API document, translated by the catalogue
 * (`problem.<code>` in terms/*.json). The other fields are data for the sentence, never prose.
 */
export type Problem =
  // access
  | { readonly code: 'access.signed_out' }
  | { readonly code: 'access.refused'; readonly action: string }
  | { readonly code: 'access.wrong_credentials' }
  | { readonly code: 'access.too_many_attempts'; readonly retryAfterSeconds: number }
  | { readonly code: 'access.forged_request' }
  | { readonly code: 'access.setup_link_invalid' }
  | { readonly code: 'access.code_wrong' }
  | { readonly code: 'access.password_too_short'; readonly minimum: number }
  // requests
  | { readonly code: 'request.invalid'; readonly faults: readonly string[] }
  | { readonly code: 'request.not_found'; readonly what: string }
  | { readonly code: 'request.failed' }
  // users
  | { readonly code: 'user.login_taken'; readonly login: string }
  | { readonly code: 'user.not_found'; readonly login: string }
  | { readonly code: 'rm.not_found'; readonly rm: number }
  // the bank
  | { readonly code: 'bank.currency_fixed'; readonly currency: string }
  // the day
  | { readonly code: 'today.already_decided' }
  // customers
  | { readonly code: 'customer.not_found'; readonly customerId: string }
  | { readonly code: 'customer.changed' }
  | { readonly code: 'customer.fact_invalid'; readonly field: string }
  | { readonly code: 'customer.contact_invalid' }
  | { readonly code: 'selection.changed'; readonly expected: number; readonly found: number }
  | { readonly code: 'selection.too_large'; readonly found: number; readonly maximum: number }
  | { readonly code: 'merge.same' }
  | { readonly code: 'lead.taken' }
  | { readonly code: 'lead.cap_reached' }
  | { readonly code: 'lead.not_claimed' }
  | { readonly code: 'view.not_found'; readonly viewId: string }
  | { readonly code: 'view.name_taken'; readonly name: string }
  | { readonly code: 'view.too_many'; readonly maximum: number }
  | { readonly code: 'consent.day_ahead' }
  | { readonly code: 'resource.not_found' }
  | { readonly code: 'resource.changed' }
  | { readonly code: 'resource.needs_consent' }
  | { readonly code: 'referral.nothing_to_review' }
  | { readonly code: 'source_code.not_found' }
  | { readonly code: 'arrival.needs_consent' }
  | { readonly code: 'campaign.not_found' }
  | { readonly code: 'campaign.invalid'; readonly field: string }
  | { readonly code: 'campaign.reward_refused'; readonly rule: string }
  | { readonly code: 'reward.not_found' }
  // segments
  | { readonly code: 'segment.malformed'; readonly path: string }
  | { readonly code: 'segment.group_empty'; readonly path: string }
  | { readonly code: 'segment.too_deep'; readonly path: string; readonly maximum: number }
  | { readonly code: 'segment.too_large'; readonly path: string; readonly maximum: number }
  | { readonly code: 'segment.figure_unknown'; readonly path: string; readonly figure: string }
  | { readonly code: 'segment.period_invalid'; readonly path: string }
  | { readonly code: 'segment.value_invalid'; readonly path: string }
  | { readonly code: 'segment.reference_unknown'; readonly path: string; readonly segmentId: string }
  | { readonly code: 'segment.too_few' }
  | { readonly code: 'segment.cycle'; readonly path: string; readonly through: readonly string[] }
  | { readonly code: 'segment.reference_private'; readonly path: string; readonly segmentId: string }
  | { readonly code: 'segment.not_found'; readonly segmentId: string }
  | { readonly code: 'segment.name_taken'; readonly name: string }
  | { readonly code: 'segment.changed' }
  | { readonly code: 'segment.in_use'; readonly by: readonly string[] }
  | { readonly code: 'segment.too_many'; readonly maximum: number }
  // playbooks
  | { readonly code: 'playbook.malformed'; readonly path: string }
  | { readonly code: 'playbook.words_missing'; readonly path: string }
  | { readonly code: 'playbook.nothing_chosen'; readonly path: string }
  | { readonly code: 'playbook.too_many_steps'; readonly path: string; readonly maximum: number }
  | { readonly code: 'playbook.step_twice'; readonly path: string; readonly step: string }
  | { readonly code: 'playbook.days_invalid'; readonly path: string; readonly least: number; readonly most: number }
  | { readonly code: 'playbook.share_invalid'; readonly path: string; readonly most: number }
  | { readonly code: 'playbook.content_unknown'; readonly path: string; readonly named: string }
  | { readonly code: 'playbook.product_unknown'; readonly path: string; readonly named: string }
  | { readonly code: 'playbook.owner_wrong'; readonly path: string; readonly medium: string }
  | { readonly code: 'playbook.offer_as_service'; readonly path: string }
  | { readonly code: 'playbook.out_of_order'; readonly path: string }
  | { readonly code: 'playbook.not_found'; readonly playbookId: string }
  | { readonly code: 'playbook.changed' }
  | { readonly code: 'playbook.too_many_on'; readonly maximum: number }
  | { readonly code: 'playbook.not_in_state'; readonly state: string }
  | { readonly code: 'playbook.nothing_new' }
  | { readonly code: 'playbook.run_not_found' }
  // content
  | { readonly code: 'content.not_found'; readonly contentId: string }
  | { readonly code: 'content.changed' }
  | { readonly code: 'content.wrong_state'; readonly state: string }
  | { readonly code: 'content.own_work' }
  | { readonly code: 'content.stale'; readonly stop: string }
  | { readonly code: 'content.no_wording' }
  | { readonly code: 'content.no_stage' }
  | { readonly code: 'content.no_need' }
  | { readonly code: 'content.fact_unknown'; readonly productId: string; readonly fact: string }
  | { readonly code: 'content.placeholder_unknown'; readonly name: string }
  | { readonly code: 'content.promises_return'; readonly language: string; readonly words: string }
  | { readonly code: 'content.line_not_found'; readonly lineId: string }
  | { readonly code: 'product.not_found'; readonly productId: string }
  // needs
  | { readonly code: 'need.not_found' }
  | { readonly code: 'need.ended'; readonly state: string }
  | { readonly code: 'need.already_open'; readonly kind: string }
  | { readonly code: 'need.undo_too_late' }
  // follow-up
  | { readonly code: 'quota.product_unknown' }
  | { readonly code: 'feedback.not_found' }
  | { readonly code: 'feedback.wrong_state' }
  | { readonly code: 'feedback.topic_unknown' }
  | { readonly code: 'promise.not_found'; readonly promiseId: string }
  | { readonly code: 'promise.day_passed' }
  | { readonly code: 'promise.ended'; readonly state: string }
  | { readonly code: 'outcome.day_out_of_range' }
  | { readonly code: 'outcome.row_not_found'; readonly decisionId: string }
  | { readonly code: 'outcome.already'; readonly kind: string; readonly recordedAt: string }
  | { readonly code: 'outcome.not_found'; readonly outcomeId: string }
  | { readonly code: 'outcome.undo_too_late' }
  | { readonly code: 'outcome.built_upon' }
  // touches
  | { readonly code: 'choices.link_invalid' }
  | { readonly code: 'touch.not_found'; readonly touchId: string }
  | { readonly code: 'touch.going_out'; readonly touchId: string }
  | { readonly code: 'hook.unsigned' }
  | { readonly code: 'way.closed'; readonly way: string }
  // notes
  | { readonly code: 'note.not_found'; readonly noteId: string }
  | { readonly code: 'note.too_late' }
  // ledger
  | { readonly code: 'event.conflict'; readonly eventId: string }
  // files
  | { readonly code: 'file.not_found'; readonly path: string }
  | { readonly code: 'file.empty' }
  | { readonly code: 'file.encrypted' }
  | { readonly code: 'file.format_unsupported'; readonly format: string }
  | { readonly code: 'file.unreadable'; readonly row: number | null; readonly detail: string }
  | { readonly code: 'file.too_large'; readonly limit: string }
  // import
  | { readonly code: 'import.source_unknown'; readonly source: string; readonly known: readonly string[] }
  | { readonly code: 'import.mapping_invalid'; readonly faults: readonly string[] }
  | { readonly code: 'import.column_missing'; readonly column: string; readonly file: string }
  | { readonly code: 'import.nothing_mapped'; readonly headers: readonly string[] }
  | { readonly code: 'import.own_list_too_long'; readonly rows: number }
  | { readonly code: 'import.running'; readonly batchId: string }
  | { readonly code: 'import.batch_not_found'; readonly batchId: string }
  | { readonly code: 'import.already_rolled_back'; readonly batchId: string }
  | { readonly code: 'import.key_taken'; readonly what: 'customer' | 'holding' }
  | { readonly code: 'import.built_upon'; readonly batchId: string; readonly by: string }
  // uploads
  | { readonly code: 'upload.busy' }
  | { readonly code: 'upload.not_previewed' }
  | { readonly code: 'upload.imported' }
  | { readonly code: 'source.table_missing'; readonly source: string; readonly table: string; readonly folder: string }
  | {
      readonly code: 'source.table_damaged';
      readonly source: string;
      readonly file: string;
      readonly row: number | null;
      readonly cause: ProblemCode;
    }
  // stages
  | { readonly code: 'stage.override_too_far'; readonly from: string; readonly to: string }
  | { readonly code: 'stage.override_too_long'; readonly maximumDays: number }
  | { readonly code: 'stage.override_needs_reason' }
  // learning from outcomes
  | { readonly code: 'learn.no_rows' }
  | { readonly code: 'learn.one_outcome'; readonly rows: number }
  | { readonly code: 'learn.value_invalid'; readonly column: string; readonly row: number }
  | { readonly code: 'learn.separated'; readonly rows: number }
  | { readonly code: 'learn.collinear'; readonly rows: number }
  | { readonly code: 'learn.too_few'; readonly happened: number; readonly needed: number }
  | { readonly code: 'learn.leak'; readonly field: string }
  | { readonly code: 'learn.column_missing'; readonly column: string }
  | { readonly code: 'learn.outcome_not_binary'; readonly column: string; readonly values: number }
  | { readonly code: 'learn.time_unreadable'; readonly column: string; readonly row: number }
  | { readonly code: 'learn.one_date' }
  | { readonly code: 'learn.table_too_large'; readonly rows: number; readonly columns: number }
  | { readonly code: 'learn.nothing_to_learn_from' }
  | { readonly code: 'learn.drifted'; readonly field: string; readonly index: number }
  | { readonly code: 'learn.data_missing'; readonly folder: string }
  // value
  | { readonly code: 'value.too_few'; readonly found: number; readonly needed: number }
  | { readonly code: 'value.history_impossible'; readonly row: number }
  | { readonly code: 'value.not_settled' }
  | { readonly code: 'value.no_better' }
  | { readonly code: 'value.level_missed'; readonly expected: number; readonly happened: number }
  | { readonly code: 'value.watched_too_short'; readonly months: number; readonly needed: number }
  | { readonly code: 'value.spend_too_wild' }
  // stages as a chain
  | { readonly code: 'chain.no_move'; readonly origin: string }
  | { readonly code: 'chain.count_impossible'; readonly origin: string; readonly destination: string }
  // evaluation of policies
  | { readonly code: 'policy.no_decisions' }
  | { readonly code: 'policy.propensity_missing'; readonly decision: number }
  | { readonly code: 'policy.not_tried'; readonly decision: number }
  | { readonly code: 'policy.too_few'; readonly effective: number; readonly needed: number }
  // uplift
  | { readonly code: 'uplift.too_few'; readonly happened: number; readonly needed: number }
  | { readonly code: 'uplift.one_arm' }
  // the lab
  | { readonly code: 'lab.world_unknown'; readonly world: string; readonly known: readonly string[] }
  | { readonly code: 'lab.out_of_range'; readonly field: string; readonly minimum: number; readonly maximum: number }
  | { readonly code: 'lab.too_many_banks'; readonly maximum: number }
  | { readonly code: 'lab.results_unreadable' }
  | { readonly code: 'lab.year_over' }
  | { readonly code: 'lab.year_not_over' }
  // running Vivero
  | { readonly code: 'start.environment'; readonly faults: readonly string[] }
  | { readonly code: 'start.port_in_use'; readonly port: number }
  | { readonly code: 'start.certificate_unreadable'; readonly file: string }
  | { readonly code: 'start.certificate_not_its_key'; readonly cert: string; readonly key: string }
  | { readonly code: 'start.no_network' }
  | { readonly code: 'start.data_in_use'; readonly folder: string }
  | { readonly code: 'start.database_unreachable'; readonly detail: string }
  | { readonly code: 'start.database_too_old'; readonly version: string; readonly minimum: number }
  | { readonly code: 'start.database_login_unsafe'; readonly login: string; readonly why: string }
  | { readonly code: 'start.database_differs'; readonly migration: string }
  | { readonly code: 'start.database_newer'; readonly found: number; readonly known: number }
  | { readonly code: 'start.postgres_user_missing' };

export type ProblemCode = Problem['code'];
