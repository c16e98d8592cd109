/** When each customer in scope came to stage 2 or above for the first time: before that day there was nobody to work with. Parameters: none. */
export const ACQUIRED = `select stage_stay.customer_id, min(stage_stay.entered_on) as acquired_on
    from stage_stay
   where stage_stay.stage not in ('unprofiled', 'profiled') and stage_stay.came <> 'down' and not stage_stay.taken_back
   group by stage_stay.customer_id`;

/** Stages that nobody reaches without buying. */
export const BOUGHT = `('transacted', 'repurchasing', 'super_customer')`;
