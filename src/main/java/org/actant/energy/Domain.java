package org.actant.energy;

/// The part of a machine that a figure is about. Some hold others: the wall socket everything,
/// [#PLATFORM] the packages, a [#PACKAGE] its cores and its uncore.
public enum Domain {
  WALL("the whole machine at the plug"),
  PLATFORM("the system on a chip and what the platform counts with it (RAPL's psys)"),
  PACKAGE("a processor package with all that is inside"),
  CORE("the cores of a package"),
  UNCORE("the graphics or other shared parts of a package"),
  MEMORY("memory modules"),
  GPU("a GPU board"),
  OTHER("something else, named by its channel");

  private final String meaning;

  Domain(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
