/** `true` when two types say the same; used to make a schema and its type agree at compile time. */
export type Same<A, B> = A extends B ? (B extends A ? true : never) : never;
