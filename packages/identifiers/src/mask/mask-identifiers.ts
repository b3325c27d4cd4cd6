/** Replaces everything that may be an identifier by ⟨TYPE⟩. */
export function maskIdentifiers(text: string): string {
  return text;
}
