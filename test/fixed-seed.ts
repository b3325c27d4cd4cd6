import fc from "fast-check";

// In CI the random tests repeat themselves, so that a red run can be run again; on a desk they go on exploring.
if (process.env.CI) fc.configureGlobal({ seed: 20_260_602 });
