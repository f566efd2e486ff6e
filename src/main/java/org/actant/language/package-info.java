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
/// number classifiers or fine-grained names, and only around what may be a name. Tables are
/// tokenized only. A sentence is parsed when somebody asks for its [org.actant.language.Parse];
/// [org.actant.language.Parses] remembers it by its words. [org.actant.language.TokenPattern] and
/// [org.actant.language.DependencyPattern] look for patterns in tokens and parses.
///
/// ```java
/// List<Sentence> sentences = Annotations.read(workspace, "report-2021");
/// String first = text.substring(sentences.getFirst().start(), sentences.getFirst().end());
/// ```
@NullMarked
package org.actant.language;

import org.jspecify.annotations.NullMarked;
