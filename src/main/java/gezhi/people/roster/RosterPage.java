package gezhi.people.roster;

import gezhi.people.roster.Roster.Opened;
import gezhi.people.roster.Roster.Result;
import gezhi.people.web.Refusals;
import gezhi.platform.web.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param outcome message key of what came of the file; null before one was sent
 * @param opened with their passwords, after the real run only
 */
record RosterPage(
        @Nullable String outcome, int people, int postings, List<Line> faults, List<Opened> opened, FormErrors errors) {

    /** A fault in the reader's words; {@code column} is empty when it is the row as a whole. */
    record Line(int row, String column, String words) {}

    static RosterPage empty() {
        return new RosterPage(null, 0, 0, List.of(), List.of(), FormErrors.none());
    }

    static RosterPage of(Result result, boolean trial, Refusals words) {
        List<Line> faults = result.faults().stream()
                .map(fault -> new Line(
                        fault.row(),
                        fault.column() == null ? "" : words.say(fault.column().key()),
                        words.say(fault.key())))
                .toList();
        String outcome = !faults.isEmpty() ? "faulty" : trial ? "fine" : "taken";
        return new RosterPage(
                "people.import.outcome." + outcome,
                result.opened().size(),
                result.postings(),
                faults,
                // who was not taken in has no password to be told
                outcome.equals("taken") ? result.opened() : List.of(),
                FormErrors.none());
    }
}
