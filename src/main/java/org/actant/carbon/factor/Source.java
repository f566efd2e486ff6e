package org.actant.carbon.factor;

/// Where figures were read.
///
/// @param year of publication
/// @param sha256 of the file that was read; empty for constants in a text or a program
public record Source(
    String id, String title, String url, String year, String licence, String sha256) {}
