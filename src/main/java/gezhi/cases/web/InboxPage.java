package gezhi.cases.web;

import gezhi.cases.SavedFilter;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dispatcher's inbox.
 *
 * @param here its address with the rows shown, to come back to
 * @param more address of the page with the next rows as well; null when all is shown
 * @param onlyMore address of the next rows alone
 * @param mayDispatch true when a row shown can be sent to an office
 * @param sent what came of a batch just sent or taken back
 */
record InboxPage(
        InboxForm form,
        List<Tab> tabs,
        List<SavedFilter> saved,
        List<Option> steps,
        List<Option> categories,
        List<Option> divisions,
        List<Row> rows,
        String empty,
        String here,
        @Nullable String more,
        @Nullable String onlyMore,
        List<Option> offices,
        boolean mayDispatch,
        UUID batch,
        @Nullable Sent sent,
        String asOf,
        String news) {

    record Tab(String name, String words, String href, long count, boolean current) {}

    /**
     * @param pick id and version, as sent when chosen; empty when it cannot be sent to an office now
     * @param asked what somebody asks for, in words; mostly empty
     * @param suggestion where such cases usually go
     */
    record Row(
            Line line, String pick, String asked, @Nullable Suggested suggestion) {}

    /** @param one what the button sends: id, version and office */
    record Suggested(String office, String why, String one) {}

    /**
     * @param undo what can be taken back, each id and version; empty when nothing can
     * @param refused a line for each reason, with the cases that were not done for it
     */
    record Sent(String words, UUID batch, List<String> undo, List<Refused> refused) {
        public int left() {
            return refused.stream().mapToInt(each -> each.cases().size()).sum();
        }

        static Sent saying(String words) {
            return new Sent(words, UUID.randomUUID(), List.of(), List.of());
        }
    }

    record Refused(String why, List<Left> cases) {}

    record Left(String number, String href) {}

    public FormErrors errors() {
        return FormErrors.none();
    }
}
