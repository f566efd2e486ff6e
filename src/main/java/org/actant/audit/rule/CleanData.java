package org.actant.audit.rule;

/// How often rules speak on clean data. The test `CleanDataTest` generates the data and holds the
/// number.
final class CleanData {
  static final String RATE = "0 of 300 generated clean data sets (CleanDataTest)";

  private CleanData() {}
}
