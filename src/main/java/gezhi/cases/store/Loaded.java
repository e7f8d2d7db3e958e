package gezhi.cases.store;

import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Step;
import org.jspecify.annotations.Nullable;

/**
 * A case as read for a deed.
 *
 * @param linked the scope holds the case's secret link
 * @param signal the last that the clock said of its deadline: 0 for nothing, 1 for yellow, 2 for red
 * @param done the step to which an earlier try of the same request brought the case; null for a new request
 */
public record Loaded(
        CaseState state,
        String number,
        boolean linked,
        int signal,
        @Nullable Step done) {}
