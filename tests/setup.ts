import fc from "fast-check";

/** Properties run over the same cases every time, so that a change is judged by itself; FC_SEED chooses others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20221121) });
