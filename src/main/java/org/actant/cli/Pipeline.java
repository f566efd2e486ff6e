package org.actant.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.actors.ActorsStage;
import org.actant.actors.SymmetryStage;
import org.actant.agreement.AgreementStage;
import org.actant.claims.ClaimsStage;
import org.actant.coding.CodeStage;
import org.actant.coding.PassagesStage;
import org.actant.corpus.IngestStage;
import org.actant.corpus.Limits;
import org.actant.discourse.NetworkStage;
import org.actant.experiment.analysis.SummarizeStage;
import org.actant.experiment.practice.PracticesStage;
import org.actant.experiment.replication.ReplicationStage;
import org.actant.language.AnnotateStage;
import org.actant.literature.LiteratureStage;
import org.actant.report.ReportStage;
import org.actant.report.Reports;
import org.actant.search.IndexStage;
import org.actant.workspace.Stage;
import org.actant.workspace.Workspace;

/// The stages of a workspace, each after the ones whose files it reads.
final class Pipeline {
  private Pipeline() {}

  static List<Stage> stages(Workspace workspace) throws IOException {
    var stages = new ArrayList<Stage>();
    stages.add(new IngestStage(Limits.read(workspace)));
    stages.add(new AnnotateStage());
    stages.add(new IndexStage());
    stages.add(new ActorsStage());
    stages.add(new CodeStage());
    stages.add(new PassagesStage());
    stages.add(new AgreementStage());
    stages.add(new SymmetryStage());
    stages.add(new NetworkStage());
    stages.add(new ClaimsStage());
    stages.addAll(SummarizeStage.all(workspace));
    stages.add(new ReplicationStage());
    stages.add(new PracticesStage());
    stages.add(new LiteratureStage());
    for (String report : Reports.names(workspace)) {
      stages.add(new ReportStage(report));
    }
    return stages;
  }
}
