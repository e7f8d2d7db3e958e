package gezhi.activities;

import gezhi.activities.loop.Recurrence;
import gezhi.activities.loop.Terms;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An activity as it is announced.
 *
 * @param requestId made once by the form; sent again it gets the same activities
 * @param division the community or street for whose volunteers it is
 * @param skill a code of the city's list that is needed; empty for none
 * @param until the last day on which it may take place, where it repeats
 */
public record NewActivity(
        UUID requestId, String division, String skill, Terms terms, Recurrence repeats, LocalDate until) {}
