/// What companies claim, and what others answer.
///
/// A [org.actant.claims.Claim] is a sentence in which an issuer says what it does or promises for
/// the environment. Its [org.actant.claims.Evidence] shows, word by word, which of six elements it
/// has (commitment, quantity, date, baseline, scope, verifier); their number is its specificity.
/// Its [org.actant.claims.Status] says whether the deed is done, planned, or neither. An
/// [org.actant.claims.Answer] is a sentence of an NGO, a policymaker or a researcher about the same
/// concepts. [org.actant.claims.Pairing] looks for the answers to a claim and
/// [org.actant.claims.Relation]s say how each stands to it: it supports, contests, or qualifies it,
/// or is silent on it. A claim that nobody answers is a [org.actant.claims.Silence], with what was
/// searched for. Nothing here is a verdict on anybody: who said what, and by which words, is all.
///
/// A pair is the machine's until a person confirms or rejects it
/// ([org.actant.claims.PairVerdicts]). A [org.actant.claims.CaseStudy] picks issuers, concepts and
/// a period and lays claims, answers and silences out beside each other.
///
/// ```java
/// List<Evidence> evidence = new Specificity(lexicon).of(sentence);
/// // "We will cut Scope 1 emissions by 50% by 2030 from a 2019 base year, verified by Example LLP."
/// // -> commitment `will cut`, quantity `50%`, date `by 2030`, baseline `from a 2019 base year`,
/// //    scope `Scope 1`, verifier `verified by Example LLP`: 6 of 6
/// ```
@NullMarked
package org.actant.claims;

import org.jspecify.annotations.NullMarked;
