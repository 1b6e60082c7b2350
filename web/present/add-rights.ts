/** Who may add some stack; which one is judged by its name. */
export const ADD_SOME = { role: 'operator', scope: 'edit', on: 'something' } as const;
