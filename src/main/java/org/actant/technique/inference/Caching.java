package org.actant.technique.inference;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Requests;
import org.actant.technique.Serving;
import org.actant.technique.Technique;

/// Keeps answers for images that come again.
@AutoService(Technique.class)
public final class Caching implements PlanTechnique {
  @Override
  public String name() {
    return "caching";
  }

  @Override
  public String description() {
    return "answers are kept and given again when the same image comes again; some share of the"
        + " requests repeats earlier ones, the popular more often";
  }

  @Override
  public String source() {
    return "Crankshaw et al. 2017 (Clipper), NSDI '17, arXiv 1612.03079, section 4.2; Breslau et"
        + " al. 1999, doi:10.1109/INFCOM.1999.749260";
  }

  @Override
  public Phase phase() {
    return Phase.INFERENCE;
  }

  @Override
  public String saving() {
    return "real, and set by the stream of requests, which is a knob here and a fact elsewhere: at"
        + " best the share of repeats, less the time that looking up takes";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count(
            "answers", "answers kept, the longest unused dropped first", 0, 1_000_000, "1000"),
        new Knob.Number("repeats", "share of requests that repeat an earlier one", 0, 0.999, "0.5"),
        new Knob.Number("skew", "exponent of Zipf's law of popularity; 0 for none", 0, 5, "1"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Serving serving = plan.serving();
    var stream = new Requests.Stream(levels.number("repeats"), levels.number("skew"));
    return plan.withServing(
        serving.withRequests(
            serving.requests().withStream(stream).withCachedAnswers(levels.count("answers"))));
  }
}
