package gezhi.cases.web;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for me.
 *
 * @param watching red and yellow cases in my subtree, for those who watch; empty for others
 * @param more address of the next page; null when all is shown
 * @param asOf when the page was made, in words
 * @param news address that tells whether something came since
 * @param export address where the heap is taken out; null for those who take nothing out
 * @param mayReport shows the report button
 */
record WorkPage(
        List<Tab> tabs,
        String words,
        List<Figure> watching,
        List<Line> lines,
        String empty,
        @Nullable String more,
        String asOf,
        String news,
        @Nullable String export,
        boolean mayReport) {

    record Tab(String name, String href, long count, boolean current) {}

    record Figure(String tone, String name, long count, String href) {}

    /** True for those who work outside, and may have no network there. */
    public boolean inTheField() {
        return Scoped.find().map(Scope::role).filter(FieldPages::isField).isPresent();
    }

    public boolean forAnOffice() {
        return Scoped.find()
                .filter(scope -> scope.role() == Role.OFFICE_HANDLER)
                .isPresent();
    }

    /** False for roles that no case waits for. */
    public boolean hasWork() {
        return !tabs.isEmpty();
    }
}
