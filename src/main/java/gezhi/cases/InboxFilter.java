package gezhi.cases;

import gezhi.cases.loop.Step;
import java.util.List;

/**
 * Which open cases a dispatcher looks at; empty means all of their part of the city.
 *
 * @param steps only these; settled ones never lie in an inbox
 * @param division only this subtree
 * @param category only this part of the tree of categories
 * @param text in number, words or address
 */
public record InboxFilter(Tab tab, List<Step> steps, String division, String category, String text) {

    /** The ways to look at an inbox. */
    public enum Tab {
        /** Filed, and with no office: these wait for the dispatcher. */
        UNASSIGNED,
        /** Somebody has asked for something, at whatever step: to give back, more time, a halt, another decision. */
        ASKED,
        /** Sent by the person themselves, and not settled yet. */
        MINE,
        /** The office's clock runs, and the deadline is broken. */
        OVERDUE,
        /** Takes too long, and this desk was the last to be told. */
        TOLD,
        /** Everything open. */
        ALL
    }

    public InboxFilter {
        steps = List.copyOf(steps);
    }

    /** The same, at these steps; none for all. */
    public InboxFilter withSteps(List<Step> only) {
        return new InboxFilter(tab, only, division, category, text);
    }

    /** Everything open under a tab. */
    public static InboxFilter of(Tab tab) {
        return new InboxFilter(tab, List.of(), "", "", "");
    }
}
