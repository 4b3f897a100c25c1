/** Text order of the standards: by code point, where JavaScript compares half characters. */
export function byCodePoint(a: string, b: string): number {
  const [left, right] = [pointsOf(a), pointsOf(b)];
  for (let place = 0; place < Math.min(left.length, right.length); place++) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function pointsOf(text: string): number[] {
  return Array.from(text, (character) => Number(character.codePointAt(0)));
}
