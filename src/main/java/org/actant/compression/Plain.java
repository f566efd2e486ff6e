package org.actant.compression;

import com.google.auto.service.AutoService;
import java.util.List;

/// No compression: the control arm. The network is served as it was trained.
@AutoService(Technique.class)
public final class Plain implements Technique {
  @Override
  public String name() {
    return "none";
  }

  @Override
  public String description() {
    return "the network as it was trained, with 32-bit weights";
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
