// The part of saxes that the tests use. Its own declarations do not pass our strictest settings.
export class SaxesParser {
  constructor(options: { readonly xmlns: boolean; readonly fragment: boolean });
  on(event: "error", listener: (error: Error) => void): void;
  on(event: "doctype", listener: () => void): void;
  write(text: string): this;
  close(): this;
}
