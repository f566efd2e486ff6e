package org.actant.corpus.flow;

/// The table that an RTF document is in. RTF marks the end of a cell and of a row, but no
/// beginning: both begin with the first paragraph that says that it is in a table.
final class RtfTable {
  private final Flow flow;
  private boolean table;
  private boolean row;
  private boolean cell;

  RtfTable(Flow flow) {
    this.flow = flow;
  }

  /// Says whether the paragraph that begins now is in a table.
  void paragraph(boolean inTable) {
    if (inTable) {
      openCell();
    } else {
      close();
    }
  }

  private void openCell() {
    if (!table) {
      flow.openTable();
      table = true;
    }
    if (!row) {
      flow.openRow();
      row = true;
    }
    if (!cell) {
      flow.openCell();
      cell = true;
    }
  }

  void endCell() {
    openCell();
    flow.closeCell(1);
    cell = false;
  }

  void endRow() {
    if (cell) {
      endCell();
    }
    row = false;
  }

  void close() {
    endRow();
    if (table) {
      flow.closeTable();
      table = false;
    }
  }
}
