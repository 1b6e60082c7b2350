/** Whether a variable's value is sealed text: nobody here could open it. It is kept as it is, and nothing is made of it. */
export function isSealedText(value: string | undefined): boolean {
  return value !== undefined && /ENC\[(?:age:|AES256_GCM,)/.test(value);
}

/** One value that was sealed on its own: it opens wherever it stands, so it may be moved and renamed. */
export function isMovable(value: string): boolean {
  return /^ENC\[age:[A-Za-z0-9+/=]+\]$/.test(value);
}
