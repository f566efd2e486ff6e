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

/// Puts requests for single images together before they are answered.
@AutoService(Technique.class)
public final class RequestBatching implements PlanTechnique {
  @Override
  public String name() {
    return "request-batching";
  }

  @Override
  public String description() {
    return "requests come one by one; the first waits for others until the batch is full or its"
        + " time is up";
  }

  @Override
  public String source() {
    return "Crankshaw et al. 2017 (Clipper), NSDI '17, arXiv 1612.03079, section 4.3";
  }

  @Override
  public Phase phase() {
    return Phase.INFERENCE;
  }

  @Override
  public String saving() {
    return "real processor time per request, paid for with latency; compare conditions of the same"
        + " arrival rate, with a largest batch of 1 as the control, as waiting for requests costs"
        + " idle power";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number(
            "per-second",
            "requests per second, at random times; 0 for the next as soon as there is room",
            0,
            1_000_000,
            "0"),
        new Knob.Count("largest", "images of a full batch", 1, 65_536, "32"),
        new Knob.Number(
            "wait-ms", "milliseconds that the first request waits for others", 0, 10_000, "5"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Serving serving = plan.serving();
    var batching =
        new Requests.Batching(
            levels.number("per-second"), levels.count("largest"), levels.number("wait-ms"));
    return plan.withServing(serving.withRequests(serving.requests().withBatching(batching)));
  }
}
