// Values at the edges of the lexical types of EML_NL, right and wrong, by what a value of the type looks like.

interface Group {
  readonly like: RegExp;
  readonly values: readonly string[];
}

const group = (like: RegExp, values: string): Group => ({ like, values: values.split("|") });

const groups: readonly Group[] = [
  group(
    /^[0-9]{4}-[0-9]{2}-[0-9]{2}T/,
    "2022-03-16T10:00:00|2022-03-16T10:00:00.5+01:00|2022-03-16T24:00:00|2022-03-16T10:00:60|12022-03-16T10:00:00|-2022-03-16T10:00:00|2022-03-16T10:00|2022-03-16T10:00:00,5|2022-03-16",
  ),
  group(
    /^[0-9]{4}-[0-9]{2}-[0-9]{2}/,
    "2022-03-16|2022-02-30|2022-03-16Z|2022-03-16+01:00|12022-03-16|-2022-03-16|2022-3-16|0000-01-01|2022-03-16T10:00:00|٢٠٢٢-03-16",
  ),
  group(
    /^XX-/,
    "XX-13-1976|XX-05-1976|XX-XX-1976|XX-XX-XXXX|04-05-1976|XX-٠5-1976|XX-90-1976|XX-05-0000|XX-00-1976|XX-05-XXXX",
  ),
  group(
    /^(?:[A-Z]{2}[0-9]{4})/,
    "GR2022_X|GR2022.X|GR20220316_É|KC2023_X|GR٢٠٢٢_X|GR1999|GR2022_X Y|TK2021|GR202203_X|XX2022|GR2022_",
  ),
  group(
    /^(?:CSB|H?SB[0-9]|[0-9]{4}$|.*::)/,
    "CSB|HSB|HSB1|HSB٣|SB1|0668::SB1|0668|668|٠٦٦٨|06680|HSB3::0106|HSB3::0106::SB5|HSB3::SB5|SB٣|0668::SB1::SB2|HSB3::|::SB1",
  ),
  group(
    /^(?:geen|alle|[IVXLCDM]+|[0-9]{1,2})$/,
    "geen|alle|IV|IIII|MMMMM|MCMXCIX|01|1|20|٣|Geen|iv|0",
  ),
  group(
    /^[+-]?[0-9]+$/,
    "0|1|-0|+2|0002|-1|1.5|1e3|12|٣|१|99999999999999999999999|9007199254740991|9007199254740992|101|100|32767|32768|-5|250|1 2|0x1",
  ),
  group(
    /^[0-9]+\.[0-9]+$/,
    "5.1234|5.123|-68.2700|52.12345|5٫1234|٥.1234|81611234|81611x5|81611.5|٨1611|1.|.5|123.4567",
  ),
  group(/^(?:true|false|yes|no)$/, "true|false|TRUE|1|0|yes|no|Yes|ja|2"),
  group(/^(?:male|female|unknown|other)$/, "male|female|unknown|other|x|Male"),
  group(
    /^(?:[A-Z]{2}|[A-Z]{2}[12]|KC..)$/,
    "EK|TK|EP|PS|PS1|PS2|PS3|AB|AB1|GR|GR1|GR2|GR3|BC|GC|ER|ER1|KC|KCCN|KCNI|NR|XX|tk",
  ),
  group(
    /^[A-Z_]{3,}$/,
    "STAAT|KIESCOLLEGE|GEMEENTE|EILANDSGEMEENTE|PROVINCIE|KIESKRING|WATERSCHAP|PSB|HSB|CSB|PROV_SB|XSB|SPV|AMS|EPV|staat",
  ),
  group(/^(?:blanco|ongeldig)$/, "blanco|ongeldig|Blanco|leeg"),
  group(
    /^[0-9]{4} ?[A-Z]{2}|^WK|^BU/,
    "1234 AB|1234AB|١٢٣٤ AB|1234 ab|WK123456|WK١٢٣٤٥٦|WK12345|BU12345678|BU1234567",
  ),
  group(/^https?:/, "https://x|http://|ftp://x|HTTPS://x|x"),
  group(
    /^\p{L}+[0-9]*$/u,
    "Jansen-X|JansenABC12345678|1234567|12345678|Jansen٣|Jansen1|Éé|a|Z|ab|é|nl|fy|de|H10|H10a|H11|polling|postal|internet|public|internal|private|FixedLocation|Mobile|lijstengroep|inleveraar|inside|remote|Onderwijs",
  ),
  group(/^(?:510|110|230|210|520|630)/, "510a|510d|510e|510q|510f|230a|230c|110b|520|630"),
  group(
    / /,
    "geldige kiezerspassen|toegelaten kiezers|uitgelegd|uitslag gecorrigeerd|eerste zitting|corrigendum|centrale stemopneming|inside and outside|op zichzelf staande lijst|a  b",
  ),
  group(/^$/, "||\u00a0| |x|1"),
  group(/^1\.[0-9]/, "1.3|1.2|1.3.1|1.4|13|banana"),
];

const all = groups.flatMap(({ values }) => values);

/** The edges of the types that a value looks like; sometimes those of all types are wanted instead. */
export function edgesLike(value: string): readonly string[] {
  const found = groups.filter(({ like }) => like.test(value)).flatMap(({ values }) => values);
  return found.length === 0 ? all : found;
}

/** The edges of all types. */
export const edges: readonly string[] = all;
