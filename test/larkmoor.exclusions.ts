/** Rules that the sample documents expect and that no pack holds yet, each with its reason. */
export const excludedFromSamples: Readonly<Record<string, string>> = {};
