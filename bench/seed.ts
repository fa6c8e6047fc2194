/** What all texts of the benchmark are made from. */
export const SEED = 20_261_125;
