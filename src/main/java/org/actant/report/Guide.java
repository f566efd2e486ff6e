package org.actant.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.actant.provenance.Artifact;
import org.actant.provenance.Digest;

/// A built report: what every format writes.
///
/// @param name the report's folder
/// @param digest what the whole guide follows from: a digest of all its inputs
/// @param missing inputs that this workspace does not have, each with the command that makes it
/// @param passages the cited passages, in the order of their first citation, and those that speak
///   for a recommendation
/// @param charts what is drawn of the tables
/// @param coded every coded passage that is not rejected
/// @param addresses where documents came from, where that is a web address
/// @param drawings the figures for formats that need more than SVG
/// @param inputs every file that the guide was made from
record Guide(
    String name,
    String title,
    String subtitle,
    List<String> authors,
    List<Block> summary,
    List<List<Inline>> missing,
    List<Block> body,
    List<Block> appendix,
    List<ReportTable> tables,
    List<Block.Recommendation> recommendations,
    List<ChartDefinition> charts,
    List<Passage> passages,
    List<Passage> coded,
    Map<String, String> addresses,
    List<Artifact> inputs,
    Digest digest,
    Drawings drawings) {
  /// Every figure, from the first page to the last.
  List<Block.Figure> figures() {
    return blocks().filter(Block.Figure.class::isInstance).map(Block.Figure.class::cast).toList();
  }

  /// The numbered tables, from the first page to the last.
  List<Block.Grid> grids() {
    return blocks()
        .filter(Block.Grid.class::isInstance)
        .map(Block.Grid.class::cast)
        .filter(grid -> !grid.label().isEmpty())
        .toList();
  }

  private Stream<Block> blocks() {
    return Stream.concat(body.stream(), appendix.stream());
  }
}
