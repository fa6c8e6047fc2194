/** A text file of ours, as a string. */
declare module '*.txt' {
  const text: string;
  export default text;
}

/** A style sheet of ours, as a string. */
declare module '*.css' {
  const style: string;
  export default style;
}
