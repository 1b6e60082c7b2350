import { OrbitrError } from '../../model/errors.ts';

/** Why nothing was adopted that something would be done to. @param hint how to agree to that */
export function adoptionDiffers(hint: string): OrbitrError {
  return new OrbitrError({ code: 'adopt/differs', kind: 'terminal', message: 'nothing was written: the file does not mean what runs', hint });
}
