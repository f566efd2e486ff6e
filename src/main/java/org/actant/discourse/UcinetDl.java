package org.actant.discourse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the DL format of UCINET: a full matrix with labels in quotation marks.
final class UcinetDl {
  private UcinetDl() {}

  static String write(Network network) {
    var text = new StringBuilder();
    List<Node> down = network.down();
    List<Node> across = network.across();
    if (network.isTwoMode()) {
      text.append("dl nr=").append(down.size()).append(" nc=").append(across.size());
      text.append(" format=fullmatrix\n");
      labels(text, "row labels:", down);
      labels(text, "column labels:", across);
    } else {
      text.append("dl n=").append(down.size()).append(" format=fullmatrix\n");
      labels(text, "labels:", down);
    }
    text.append("data:\n");
    for (double[] row : network.matrix()) {
      text.append(Arrays.stream(row).mapToObj(Numbers::plain).collect(Collectors.joining(" ")))
          .append('\n');
    }
    return text.toString();
  }

  /// The format has no way to write a quotation mark or a line end inside a label.
  private static void labels(StringBuilder text, String title, List<Node> nodes) {
    text.append(title).append('\n');
    for (Node node : nodes) {
      String label = node.name().replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
      text.append('"').append(label).append("\"\n");
    }
  }
}
