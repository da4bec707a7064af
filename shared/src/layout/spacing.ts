/** Between two things that are laid out beside or below each other. */
export const gap = 32;

/** Width to height of a wide screen without its bars. */
export const wide = 1.6;
