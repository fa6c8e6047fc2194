/** What the fixes of `missing-owner` and `missing-due-date` leave room with. */
export const OWNER_PLACEHOLDER = '[Owner]';
export const DUE_PLACEHOLDER = '[YYYY-MM-DD]';
