/**
 * Where something kept stood: for each element on the way down, how many children of its parent stand
 * before it, counting only what values are made of; `[0]` is the root. In a vote group from the element
 * around the votes.
 *
 * The last number of markup is how many children, or characters of a text, stand before it.
 * @public
 */
export type KeptPlace = readonly number[];

/**
 * A part of a file without a meaning in EML_NL, which is written back where it stood.
 *
 * `markup`: comments, processing instructions and elements that no value is made of, in canonical form.
 * `attribute`: an attribute that no value is made of. `text`: how a text is written from which no value
 * is made. `name`: the name of an element, where its prefix is not the one that the root declares.
 * @public
 */
export type Kept =
  | { readonly kind: "markup"; readonly place: KeptPlace; readonly markup: string }
  | {
      readonly kind: "attribute";
      readonly place: KeptPlace;
      readonly name: string;
      /** Address of its namespace; empty for a plain attribute. */
      readonly address: string;
      readonly value: string;
    }
  | { readonly kind: "text"; readonly place: KeptPlace; readonly text: string }
  | { readonly kind: "name"; readonly place: KeptPlace; readonly name: string };
