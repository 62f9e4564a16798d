/**
 * The form of a Korean particle after `word`: `은(는)`, `이(가)`, `을(를)`, `과(와)` and `(으)로` go by the sound that the word ends
 * in. Where that sound cannot be known the particle comes back with both forms, as it was given.
 */
export function koreanParticle(word: string, particle: string): string {
  const forms = formsOf[particle];
  const ending = endingOf(
    withoutParentheses(word)
      .slice(-longestWord)
      .replace(/[`'"’”)\]}]+$/, ''),
  );
  if (!forms || !ending) return particle;
  const [afterConsonant, afterVowel] = forms;
  if (ending === 'rieul') return particle === '(으)로' ? afterVowel : afterConsonant;
  return ending === 'consonant' ? afterConsonant : afterVowel;
}

const formsOf: Readonly<Record<string, readonly [afterConsonant: string, afterVowel: string]>> = {
  '은(는)': ['은', '는'],
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
};

/** More of a text than this says nothing about its last sound, and a value may be a text of any length. */
const longestWord = 80;

/** A word without what stands in parentheses at its end, which Korean particles pass over: `불리언(true)이`. */
function withoutParentheses(word: string): string {
  if (!word.endsWith(')')) return word;
  let depth = 0;
  for (let at = word.length - 1; at > 0; at--) {
    const char = word.charAt(at);
    if (char === ')') depth++;
    else if (char === '(' && --depth === 0) return word.slice(0, at).trimEnd();
  }
  return word;
}

/** What the last syllable of a word ends in when it is read aloud in Korean; ㄹ stands apart because `로` follows it. */
type Ending = 'vowel' | 'consonant' | 'rieul';

function endingOf(word: string): Ending | undefined {
  const last = word.at(-1) ?? '';
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable < 11172) {
    if (syllable % 28 === 0) return 'vowel';
    return syllable % 28 === 8 ? 'rieul' : 'consonant';
  }
  // 일, 칠 and 팔; 영, 삼 and 육; 이, 사, 오 and 구.
  if (/\d/.test(last)) return '178'.includes(last) ? 'rieul' : '036'.includes(last) ? 'consonant' : 'vowel';
  return endingOfLatin(word);
}

/** Letters right after a digit are a unit (`512M`) or an abbreviation (`k8s`), which nobody reads as it is spelled. */
function endingOfLatin(word: string): Ending | undefined {
  const [, before = '', run = ''] = /(^|[^A-Za-z])([A-Za-z]+)$/.exec(word) ?? [];
  const last = /(?:[A-Z]+|[A-Z]?[a-z]+)$/.exec(run)?.[0];
  if (last === undefined || /\d/.test(before)) return undefined;
  const letter = endingOfLetter(last);
  if (!/[aeiouy]/i.test(last)) return letter;
  const spelled = endings.find(([spelling]) => spelling.test(last.toLowerCase()))?.[1];
  // Capitals may be read as letters (`URL`) or as a word (`CIDR`): both have to agree.
  return last === last.toUpperCase() && spelled !== letter ? undefined : spelled;
}

/** The names of the letters: 엘 and 알, 엠 and 엔; all others end in a vowel. */
function endingOfLetter(word: string): Ending {
  const last = word.toLowerCase().at(-1) ?? '';
  return 'lr'.includes(last) ? 'rieul' : 'mn'.includes(last) ? 'consonant' : 'vowel';
}

/**
 * How English words end once they are Korean loanwords; the first spelling that fits counts. Most final consonants gain the
 * vowel ㅡ or ㅣ (필드, 포트, 패치); l, m, n and ng stay closed (레이블, 볼륨, 버전, 스트링), and so do k, p and t after a short vowel (훅,
 * 맵, 시크릿). Where Koreans differ, or the spelling does not tell (limit, root, format), nothing is said.
 */
const endings: readonly (readonly [spelling: RegExp, ending: Ending | undefined])[] = [
  [/^ip$|check$/, 'vowel'],
  [/type$|template$|good$/, 'consonant'],
  [/ificate$|vate$/, undefined],
  [/le?$/, 'rieul'],
  [/[mn]e?$|ng$/, 'consonant'],
  [/[adefghijorsuvwxyz]$/, 'vowel'],
  [/[aeio]c$|ck$|ook$/, 'consonant'],
  [/[^aeiou][ck]$/, 'vowel'],
  [/oop$/, undefined],
  [/[aeiou]p$|pp$/, 'consonant'],
  [/p$/, 'vowel'],
  [/[^aeiou]et$|out$|put$|shot$/, 'consonant'],
  [/[^aeiou]t$/, 'vowel'],
  [/[aeo]b$/, 'consonant'],
  [/[^aeiou]b$/, 'vowel'],
];
