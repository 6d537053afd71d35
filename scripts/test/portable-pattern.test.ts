import { describe, expect, it } from 'vitest';
import { whyNotPortable } from '../../openapi/lint/portable-pattern.ts';

describe('a pattern means the same in all languages', () => {
  it.each([
    '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    '^(?:a|b)*?c+$',
    String.raw`^"[!#-~]*"([ \t]*,[ \t]*"[!#-~]*")*$`,
    String.raw`^\*|\.\?\$$`,
    '^(/([^~/]|~[01])*)*$',
    String.raw`^[\^\-\]\\]{1,1000}$`,
    '',
  ])('%s', (pattern) => {
    expect(whyNotPortable(pattern)).toBeUndefined();
  });
});

describe('a pattern is refused because of', () => {
  it.each([
    ['half a surrogate pair', String.raw`^[^\uD800-\uDFFF]*$`, /ASCII/],
    ['an escaped code point', String.raw`\u0041`, /ASCII/],
    ['an escaped code point in braces', String.raw`\u{41}`, /ASCII/],
    ['a hexadecimal escape', String.raw`\x41`, /ASCII/],
    ['a control letter', String.raw`\cJ`, /ASCII/],
    ['U+0000', String.raw`^[^\0]*$`, /ASCII/],
    ['a character beyond ASCII', '^é$', /ASCII/],
    ['an escaped slash, which Python keeps and Rust refuses', String.raw`^\/$`, /ASCII/],
    ['digits, which include other scripts in Python', String.raw`^\d+$`, /differs/],
    ['digits in a class', String.raw`^[\d.]+$`, /differs/],
    ['word characters', String.raw`^\w+$`, /differs/],
    ['white space', String.raw`^\S+$`, /differs/],
    ['a dot', '^.+$', /line ends/],
    ['a word boundary', String.raw`\bnm\b`, /RE2/],
    ['a look ahead', '^(?=a)a$', /RE2/],
    ['a negative look behind', '(?<!a)b', /RE2/],
    ['a back reference', String.raw`^(a)\1$`, /RE2/],
    ['a name of a group', '^(?<unit>nm)$', /name/],
    ['a Unicode property', String.raw`^\p{L}$`, /differs/],
    ['too many repetitions', '^a{1001}$', /1000/],
    ['too many repetitions at least', '^a{1001,}$', /1000/],
    ['too many nested repetitions', '^(a{100}){11}$', /1000/],
    ['a class within a class', '^[a[b]]$', /./],
    ['an intersection in Java', '^[a-z&&b]$', /set operation/],
    ['a difference in Rust', '^[a-z--b]$', /set operation|range/i],
    ['a symmetric difference in Rust', '^[a~~b]$', /set operation/],
    ['an empty class', '^[]$', /empty/],
    ['all characters by an empty class', '^[^]$', /empty/],
    ['a lone brace', '^{$', /./],
    ['a bound without a minimum', '^a{,3}$', /./],
    ['an atomic group', '^(?>a)$', /./],
    ['a possessive quantifier', '^a++$', /./],
    ['an inline flag', '(?i)a', /./],
    ['a group that is not closed', '^(a$', /./],
  ])('%s', (_, pattern, reason) => {
    expect(whyNotPortable(pattern)).toMatch(reason);
  });
});
