/// Documents cut into sentences and tokens, with what the words are.
///
/// A [org.actant.language.Token] is a word at its place in the text with its lemma, its part of
/// speech (Penn Treebank tag) and its kind of name (`PERSON`, `ORGANIZATION`, `LOCATION`, or `O`
/// for none). A [org.actant.language.Sentence] is a run of tokens; it never crosses a block of its
/// document. [org.actant.language.EnglishAnnotator] makes them with the models of Stanford CoreNLP;
/// [org.actant.language.AnnotateStage] does so for every document, and
/// [org.actant.language.Annotations] reads what the stage wrote.
///
/// How it stays fast: the text is tokenized and split block by block; each sentence is then tagged
/// and searched for names by one CRF model instead of CoreNLP's three, without time expressions,
/// number classifiers or fine-grained names. Tables are tokenized only. Nothing is parsed: a parse
/// costs a hundred times a token, and only a reader of single sentences needs one.
///
/// ```java
/// List<Sentence> sentences = Annotations.read(workspace, "report-2021");
/// String first = text.substring(sentences.getFirst().start(), sentences.getFirst().end());
/// ```
@NullMarked
package org.actant.language;

import org.jspecify.annotations.NullMarked;
