/** Whether a variable's value is sealed text: nobody here could open it. It is kept as it is, and nothing is made of it. */
export function isSealedText(value: string | undefined): boolean {
  return value !== undefined && /ENC\[(?:age:|AES256_GCM,)/.test(value);
}

/** One value that was sealed on its own: it opens wherever it stands, so it may be moved and renamed. */
export function isMovable(value: string): boolean {
  return /^ENC\[age:[A-Za-z0-9+/=]+\]$/.test(value);
}

/** Values of a sealed file that would have to be written under another name or in another file: they open nowhere but in their place, so somebody must be able to read them. */
export function unopened(values: ReadonlyMap<string, string>): readonly { readonly input: string; readonly message: string }[] {
  const bound = [...values].filter(([, value]) => isSealedText(value) && !isMovable(value));
  return bound.map(([name]) => ({ input: name, message: `${name} is sealed under another name or in another file, and there is no private key here that opens it` }));
}
