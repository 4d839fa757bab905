import { HighlightStyle } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** Colours with enough contrast on the dark surface. */
export const darkHighlightStyle = HighlightStyle.define([
  { tag: tags.keyword, color: '#8fb8ff' },
  { tag: [tags.string, tags.special(tags.string)], color: '#f0b48a' },
  { tag: [tags.number, tags.bool, tags.null], color: '#9fd8a0' },
  { tag: tags.comment, color: '#a9b3be' },
  { tag: [tags.variableName, tags.definition(tags.variableName)], color: '#e6eaef' },
  { tag: [tags.standard(tags.variableName), tags.typeName], color: '#d5b3ff' },
]);
