// The library ships no types. Its result is checked at run time, so nothing more is promised here.
declare module 'edtf' {
  export function parse(text: string): unknown;
}
