package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.JournalEntry;
import gezhi.cases.loop.Action;
import gezhi.platform.scope.Scoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Offices that were asked to help the one that has the case, as the journal tells it.
 *
 * @param helpers in the order in which they were asked first
 * @param hint why the office that has the case cannot give its result yet; empty for everybody else, and when it can
 */
record Assistance(List<Asked> helpers, String hint) {

    /** @param state asked, answered or released, in words */
    record Asked(String office, String state, boolean open) {}

    static Assistance of(CaseFile file, Function<UUID, String> names, Wording wording) {
        Map<UUID, Action.Kind> last = new LinkedHashMap<>();
        for (CaseFile.Entry each : file.timeline()) {
            JournalEntry entry = each.entry();
            UUID office = entry.office();
            if (office != null && isAboutHelp(entry.action())) {
                last.put(office, entry.action());
            }
        }
        List<Asked> helpers = last.entrySet().stream()
                .map(each -> new Asked(
                        names.apply(each.getKey()),
                        wording.say("cases.assisting." + each.getValue()),
                        each.getValue() == Action.Kind.ASSIST))
                .toList();
        boolean waits = helpers.stream().anyMatch(Asked::open)
                && file.row().step().isOnTheClock()
                && Objects.equals(file.row().office(), Scoped.current().office());
        return new Assistance(helpers, waits ? wording.say("cases.assisting.waits") : "");
    }

    private static boolean isAboutHelp(Action.Kind action) {
        return switch (action) {
            case ASSIST, ANSWER, RELEASE -> true;
            default -> false;
        };
    }
}
