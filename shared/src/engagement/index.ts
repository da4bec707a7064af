/** How far the public body shares the decision, from telling to deciding together. */
export const levels = ['inform', 'consult', 'involve', 'collaborate', 'co-produce'] as const;
export type Level = (typeof levels)[number];
