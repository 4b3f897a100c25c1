// The seats as people know them: half a circle, from the first list on the left to the last on the
// right. Every seat carries the number of its list, so that it can be read without colours.
import { html, type Markup, nothing } from "../markup.js";
import type { RunList } from "../run.js";
import { beside } from "./bilingual.js";

interface Seat {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** More seats than any assembly has: then the table has to do. */
const mostSeats = 1000;

/** Places for a number of seats, from left to right; seats are 1 apart on every row. */
function placesFor(seats: number): { readonly places: readonly Seat[]; readonly radius: number } {
  // Rows of length pi times their radius, 1.12 apart: about as many seats as there are to place.
  const rows = Math.max(1, Math.round(Math.sqrt(seats / 5.2)));
  const inner = Math.max(1.4, seats / (Math.PI * rows) - ((rows - 1) * 1.12) / 2);
  const radii = Array.from({ length: rows }, (_, row) => inner + row * 1.12);
  const length = radii.reduce((sum, radius) => sum + radius, 0);
  let left = seats;
  const places = radii.flatMap((radius, row) => {
    const count = row === rows - 1 ? left : Math.min(left, Math.round((seats * radius) / length));
    left -= count;
    return Array.from({ length: count }, (_, index) => {
      const angle = count === 1 ? Math.PI / 2 : Math.PI * (1 - index / (count - 1));
      return { angle, x: radius * Math.cos(angle), y: -radius * Math.sin(angle) };
    });
  });
  return { places: places.sort((a, b) => b.angle - a.angle), radius: radii.at(-1) ?? 1 };
}

const ten = (value: number): string => (value * 10).toFixed(1);

/** How many colours there are; neighbours in the row of lists never share one. */
export const colours = 12;

/** Draws the seats of all lists. The table beside it says the same in words. */
export function hemicycle(lists: readonly RunList[]): Markup {
  const seated = lists.flatMap(({ listNumber, seats }, index) =>
    Array.from({ length: Math.min(seats.value, mostSeats) }, () => ({ listNumber, index })),
  );
  if (seated.length === 0 || seated.length > mostSeats) return nothing;
  const { places, radius } = placesFor(seated.length);
  const dots = places.map(({ x, y }, place) => {
    const { listNumber, index } = seated[place] ?? { listNumber: 0, index: 0 };
    return html`<g class="c${index % colours}"><circle cx="${ten(x)}" cy="${ten(y)}" r="4.7" /><text x="${ten(x)}" y="${ten(y + 0.16)}">${listNumber}</text></g>`;
  });
  const box = `${ten(-radius - 0.6)} ${ten(-radius - 0.6)} ${ten(2 * radius + 1.2)} ${ten(radius + 1.2)}`;
  const words = (word: string): string =>
    lists
      .filter(({ seats }) => seats.value > 0)
      .map(({ listNumber, seats }) => `${word} ${listNumber}: ${seats.value}`)
      .join(", ");
  const told = beside(
    `${seated.length} zetels. ${words("lijst")}.`,
    `${seated.length} seats. ${words("list")}.`,
  );
  return html`<figure><figcaption class="unseen" id="halfrond">${told}</figcaption><svg class="hemicycle" viewBox="${box}" role="img" aria-labelledby="halfrond">${dots}</svg></figure>`;
}
