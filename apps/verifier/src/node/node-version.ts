// An older Node fails somewhere in the middle, and would have the program call that a bug of its own.

/** What to say of a Node that is too old for this program; undefined where it is new enough. */
export function nodeProblem(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 13)) return undefined;
  return (
    `VER-USAGE Dit programma heeft Node 22.13 of nieuwer nodig. Dit is Node ${version}. Er is niets gecontroleerd.\n` +
    `          This program needs Node 22.13 or newer. This is Node ${version}. Nothing was checked.\n`
  );
}
