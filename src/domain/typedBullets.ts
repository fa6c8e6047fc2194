/** Bullets that word processors leave in a text. To Markdown they are words, to a reader the marks of a list. */
export const TYPED_BULLETS = '•·◦‣▪●○\uF0B7';
