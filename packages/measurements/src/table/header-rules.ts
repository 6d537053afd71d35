/** What headers say. Keys are as `keyOf` makes them: lower case, with a blank for every run of signs. */

const QUALITY =
  /^(?:(?:absolute |abs |fit )?mse|rmse|gof|goodness(?: of)?(?: fit)?|fit (?:ok|quality|error|status)|(?:hardware|meas(?:urement)?) ok|ok|(?:error|fit|meas(?:urement)?)? ?(?:status|flag)|included|valid|r ?2|r squared|chi ?2|chi square(?:d)?|confidence)$/;

const NO_VALUE =
  /^(?:#|(?:point|pt|site|measurement|meas|index|row|line|die|seq|sequence|spot|scan|pos|position|punkt|messpunkt|defect|record|item|sample|run)? ?(?:#|no|nr|num|number|id|index|nummer)|n°|序号|编号|点号|番号|point|site|punkt|messpunkt|stelle|location|pos(?:ition)?|index|spectrum label|number of layers|layers|label|name|comment(?:s)?|remark(?:s)?|note(?:s)?|bemerkung(?:en)?|kommentar|备注|recipe|rezept|date|time|datum|zeit|uhrzeit|timestamp|date time|operator|tool|mask|die ?label|(?:hard|soft|h|s)? ?bin(?: ?(?:no|number|#))?|row|col|column|reticle|defectid|classnumber|class|category|test|z align|sig ?int|tilt [xy]|(?:sample )?rotation|lot(?: id| no| name)?|batch|product|device|step|layer|cassette|quadrant|pattern)$/;

const WAFER_NAMES: readonly RegExp[] = [
  /^(?:wafer ?(?:id|name|scribe|no|nr|number|#)?|wfr(?: id)?|scheibe(?:n ?(?:nr|nummer|id))?|晶圆(?:号|编号)?|wafer ?id|waferid|ウェーハ)$/,
  /^(?:(?:cassette )?slot ?(?:id|no|nr|number|#)?|slotid)$/,
  /^(?:(?:sample|specimen|substrate|probe|library|piece|coupon) ?(?:name|id|label)|samplename|sampleid|probenname)$/,
  /^(?:sample|specimen|substrate)(?: (?:no|nr|number|#))?$/,
];

const WAFER_COLUMN = /^(?:slot|wafer|wfr|wf|w|scheibe|sample|substrate)(?: ?(?:no|nr|id|#))? ?#?\d{1,4}$/;

const SUMMARY =
  /^(?:%|[36] ?[xσ%]?|1|\+|±|3σ|σ)? ?(?:average|avg|mean|median|min(?:imum)?|max(?:imum)?|std|stdev|std ?dev(?:iation)?|standard deviation|sigma|σ|s ?d|range|uniformity|unif|non ?uniformity|nu|wiwnu|variance|cov|cv|total|sum|mittelwert|mittel|durchschnitt|standardabweichung|stabw|spannweite|summe|moyenne|ecart ?type|minimo|maximo|media|promedio|平均(?:值)?|最大(?:值)?|最小(?:值)?|标准(?:偏)?差|范围|均匀性|3 ?sigma)(?: (?:.{0,24}))?$/;

const UNCERTAINTY =
  /^(?:(.*\S) )?(?:error(?: bar)?|err|std ?dev(?:iation)?|stdev|standard deviation|uncertainty|unc|sigma|sd|unsicherheit|fehler)$/;

const GENERIC =
  /^(?:values?|werte?|messwerte?|results?|reading|data|cell|measured(?: value)?|measurement value|z|值|数值|测量值|valeur|valor)$/;

const DIMENSIONAL =
  /thick|dicke|rough|rauheit|width|breite|height|hohe|depth|tiefe|diameter|wavelength|lambda|resist|widerstand|^rs$|^rho$|^r$|sheet|stress|spannung|density|dichte|temp|voltage|^vth|^v$|^i$|current|strom|step height|^bow$|^warp$|^ttv$|^cd$|size|length|lange|fwhm|peak|厚|方阻|电阻|gap|power|loss|mobility|concentration|energy|capacitance|epaisseur|espesor|spessore/;

const UNITLESS =
  /^(?:n|k)(?: .*)?$|index|ratio|factor|fraction|count|number|yield|^psi$|absorb|reflect|transmi|^(?:a|b|c)$|phase|offset|score|slope|amplitude/;

export const isQuality = (key: string): boolean => QUALITY.test(key);
export const isNoValue = (key: string): boolean => key === '' || NO_VALUE.test(key);
/** How well a header names a wafer: 0 is best; -1 if it does not. */
export const waferRank = (key: string): number => WAFER_NAMES.findIndex((pattern) => pattern.test(key));
/** Whether a header is the name of one wafer, as in a wide table. */
export const isWaferColumn = (key: string): boolean => WAFER_COLUMN.test(key);
/** Whether a cell names a figure about all sites. */
export const isSummary = (key: string): boolean => SUMMARY.test(key);
/** A name that says nothing about what was measured. */
export const isGeneric = (key: string): boolean => GENERIC.test(key) || /^(?:column|spalte) ?\d+$/.test(key);
export const isDimensional = (key: string): boolean => DIMENSIONAL.test(key);
export const isUnitless = (key: string): boolean => UNITLESS.test(key);

/** What a header says to be the uncertainty of: the key of its value, or `''` for the value beside it. */
export function uncertaintyOf(key: string): string | undefined {
  const found = UNCERTAINTY.exec(key);
  return found === null ? undefined : (found[1] ?? '');
}

/** Cells of a column that marks good and bad rows. */
const PASS = /^(?:ok|pass(?:ed)?|good|valid|yes|true|i\.?o\.?)$/i;
const FAIL =
  /^(?:fail(?:ed|ure)?|bad|error|invalid|nok|ng|no contact|no fit|out of range|reject(?:ed)?|n\.?i\.?o\.?|no|false)$/i;
export const isVerdict = (cell: string): boolean => PASS.test(cell) || FAIL.test(cell);
export const isFailure = (cell: string): boolean => FAIL.test(cell);

/** The names of the values of a block, where its header says only "Value". */
export const namesResults = (key: string): boolean =>
  /^(?:result (?:types?|names?)|parameters?|measurements?|properties|property|quantity|quantities)$/.test(key);

/** Whether cells of a column name what was measured, one property a row. */
export const namesProperties = (key: string): boolean =>
  /^(?:property(?: name)?|quantity|measurand|parameter(?: name)?|characteristic|messgrosse)$/.test(key);
/** Whether cells of a column are units of the values beside them. */
export const namesUnits = (key: string): boolean => /^(?:(?:property |value )?units?|einheit)$/.test(key);
