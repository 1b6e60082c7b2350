/** A check changes nothing, but it knocks at other machines: not for viewers. */
export const CHECK_SOME = { role: 'operator', scope: 'read', on: 'something' } as const;
