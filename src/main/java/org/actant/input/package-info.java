/// What people and other programs hand in, read so that every complaint can name the file and the
/// line.
///
/// [org.actant.input.YamlValue] is a YAML file whose every value knows its line;
/// [org.actant.input.Json] is the one JSON dialect of the house. Two exceptions carry what a
/// command has to tell its user: [org.actant.input.InputException] (exit code 2: wrong use or bad
/// input) and [org.actant.input.UnavailableException] (exit code 3: something this machine lacks,
/// and how to get it).
///
/// ```java
/// YamlValue study = YamlValue.read(workspace.resolve("experiments/demo.yaml"));
/// study.allowKeys("id", "question", "knobs");
/// String question = study.get("question").string();
/// ```
@NullMarked
package org.actant.input;

import org.jspecify.annotations.NullMarked;
