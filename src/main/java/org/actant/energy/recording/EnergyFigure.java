package org.actant.energy.recording;

import java.util.Optional;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;

/// One line of an energy bill.
///
/// @param what the channel's name, or `total` for what adds up without overlap
/// @param domain empty for a total
/// @param gross with the machine's idle share, where the scope is the machine
/// @param net without what the machine drew while it was idle; empty where no idle was measured
/// @param attributed the process tree's share of it by CPU time; empty where there is none
public record EnergyFigure(
    String meter,
    String what,
    Tier tier,
    Optional<Domain> domain,
    Scope scope,
    Reading gross,
    Optional<Reading> net,
    Optional<Reading> attributed) {}
