package org.actant.technique;

import com.google.auto.service.AutoService;
import java.util.List;

/// Nothing at all: the control arm. The network is served as it was trained.
@AutoService(Technique.class)
public final class Unchanged implements NetworkTechnique {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public String description() {
    return "the network as it was trained, with 32-bit weights";
  }

  @Override
  public String source() {
    return "the control arm";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "none: whatever differs from the baseline is noise";
  }

  @Override
  public List<Knob> knobs() {
    return List.of();
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    return draft;
  }
}
