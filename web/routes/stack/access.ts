/** What pages about one stack ask for. */
export const SEE_STACK = { role: 'viewer', scope: 'read', on: 'stack' } as const;
/** Files may hold secrets, and so may what would be changed in them: not for viewers. */
export const READ_FILES = { role: 'operator', scope: 'read', on: 'stack' } as const;
export const EDIT_STACK = { role: 'operator', scope: 'edit', on: 'stack' } as const;
