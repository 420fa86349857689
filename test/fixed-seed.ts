import fc from "fast-check";

/** The same "random" cases on every machine and every day; FC_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env["FC_SEED"] ?? 20_261_122) });
