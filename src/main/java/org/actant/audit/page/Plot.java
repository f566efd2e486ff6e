package org.actant.audit.page;

/// A picture with what it shows in words.
///
/// @param rule the rule that it convinces of
/// @param svg one element
record Plot(String rule, String caption, String svg) {}
