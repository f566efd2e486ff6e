/// Networks of what actors say and do, out of tables of statements.
///
/// A [org.actant.discourse.Statement] has *variables* (an actor, a concept, a qualifier such as
/// agreement), a document and, where it is known, a moment. [org.actant.discourse.Statements] come
/// from the coded passages of a workspace ([org.actant.discourse.PassageStatements]) or from a file
/// of Discourse Network Analyzer ([org.actant.discourse.DnaFile]). A
/// [org.actant.discourse.Selection] says which variable gives the rows and which the columns, which
/// statements count, and which are duplicates; what is left is counted in a
/// [org.actant.discourse.Cube], whose cell x(i, j, k) is how often actor i speaks of concept j at
/// level k of the qualifier (Leifeld, *Discourse network analysis*, Oxford Handbook of Political
/// Networks, 2017, doi:10.1093/oxfordhb/9780190228217.013.25).
///
/// A [org.actant.discourse.Network] has nodes and ties; each tie names the statements it rests on.
/// Its [org.actant.discourse.Kind] says what a tie means: an *affiliation* joins an actor and a
/// concept; *congruence* joins two actors that take the same stand on a concept, *conflict* two
/// that take different ones; *relations* lead from an actor to the actor it enrols, requires,
/// delegates to, speaks for or contests. A [org.actant.discourse.Normalization] takes out how much
/// an actor talks. [org.actant.discourse.Windows] cut time into pieces, where a
/// [org.actant.discourse.Kernel] can weigh what is near their middle.
///
/// ```java
/// Statements statements = DnaFile.read(Path.of("sample.dna"));
/// Network network = Networks.of(statements, Kind.CONGRUENCE, Selection.of(statements));
/// NetworkFile.write(network, Path.of("congruence.graphml"));
/// ```
@NullMarked
package org.actant.discourse;

import org.jspecify.annotations.NullMarked;
