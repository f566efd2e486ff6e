/// Dictionaries of content analysis: categories of words and phrases, as quanteda and LIWC read
/// them.
///
/// A [org.actant.exchange.dictionary.Category] has a name, entries and categories below it. An
/// entry is a word or a phrase in which `*` stands for any letters:
///
/// ```yaml
/// concept-energy:                 # quanteda: nested keys
///   nuclear: [nuclear power, advanced nuclear]
/// ```
///
/// ```
/// %
/// 1   concept-energy              LIWC 2007: numbered categories between percent signs,
/// 2   nuclear
/// %
/// nuclear power   1   2           then each entry with the numbers of its categories
/// ```
///
/// [org.actant.exchange.dictionary.QuantedaFile] and [org.actant.exchange.dictionary.LiwcFile] read
/// and write them.
@NullMarked
package org.actant.exchange.dictionary;

import org.jspecify.annotations.NullMarked;
