package org.actant.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.actant.workspace.Parallel;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// Builds one report: `reports/<report>` and the workspace's tables become `reports/out/<report>`.
public final class ReportStage implements Stage {
  private final String report;
  private final List<String> formats;

  /// Builds the report in every format.
  public ReportStage(String report) {
    this(report, Reports.formats());
  }

  /// @param formats names of formats, as [Reports#formats] lists them
  public ReportStage(String report, List<String> formats) {
    this.report = report;
    this.formats = formats.stream().sorted().distinct().toList();
    this.formats.forEach(Reports::format);
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String folder() {
    return "reports/out/" + report;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public SortedMap<String, String> parameters() {
    return new TreeMap<>(java.util.Map.of("formats", String.join(",", formats)));
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    ReportFolder folder = ReportFolder.open(workspace, report);
    var inputs = new ArrayList<Path>(folder.files());
    inputs.addAll(
        Inputs.of(workspace, ReportDefinition.studies(folder), ReportDefinition.inputs(folder))
            .files());
    return List.of(
        new Task(
            report, inputs.stream().sorted().distinct().toList(), out -> build(workspace, out)));
  }

  private Task.Outcome build(Workspace workspace, Path out) throws IOException {
    write(GuideBuilder.build(workspace, report), out);
    return Task.Outcome.DONE;
  }

  /// Writes the formats side by side: none reads what another wrote.
  private void write(Guide guide, Path out) throws IOException {
    var writing = new ArrayList<Callable<String>>();
    for (String name : formats) {
      writing.add(() -> {
        Reports.format(name).write(guide, out);
        return name;
      });
    }
    Parallel.inOrder(Parallel.USUAL, writing);
  }
}
