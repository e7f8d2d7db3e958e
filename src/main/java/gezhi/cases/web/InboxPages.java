package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.Inbox;
import gezhi.cases.InboxFilter;
import gezhi.cases.SavedFilters;
import gezhi.cases.loop.Step;
import gezhi.platform.Slice;
import gezhi.platform.web.Option;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the page of the inbox. */
@Component
class InboxPages {
    private static final List<InboxFilter.Tab> TABS = List.of(
            InboxFilter.Tab.UNASSIGNED,
            InboxFilter.Tab.ASKED,
            InboxFilter.Tab.MINE,
            InboxFilter.Tab.OVERDUE,
            InboxFilter.Tab.TOLD,
            InboxFilter.Tab.ALL);

    private final Inbox inbox;
    private final SavedFilters saved;
    private final Lines lines;
    private final InboxOffices offices;
    private final ListOptions options;

    InboxPages(Inbox inbox, SavedFilters saved, Lines lines, InboxOffices offices, ListOptions options) {
        this.inbox = inbox;
        this.saved = saved;
        this.lines = lines;
        this.offices = offices;
        this.options = options;
    }

    InboxPage page(InboxForm form, InboxPage.@Nullable Sent sent, Wording wording) {
        InboxFilter filter = form.filter();
        boolean further = !form.after().isEmpty();
        Slice<CaseRow> slice = inbox.list(filter, form.after(), further ? InboxForm.SCREEN : form.shownRows());
        List<InboxPage.Row> rows = rows(slice.rows(), wording);
        boolean mayDispatch = rows.stream().anyMatch(row -> !row.pick().isEmpty());
        int next = form.shownRows() + InboxForm.SCREEN;
        String key = slice.next();
        @Nullable String onward = key != null && form.mayShowMore() ? encoded(key) : null;
        return new InboxPage(
                form,
                tabs(form, filter, wording),
                saved.list(),
                steps(wording),
                options.categories(wording),
                options.divisions(form.division(), wording),
                rows,
                wording.say(form.filtered() ? "inbox.empty.filtered" : "inbox.empty." + form.shown()),
                form.href(form.shownRows()),
                onward == null ? null : form.href(next),
                onward == null ? null : form.href(next) + "&after=" + onward,
                offices.all(),
                mayDispatch || further,
                UUID.randomUUID(),
                sent,
                wording.say("cases.work.as-of", wording.minute(wording.now())),
                "/work/news?heap=TO_DISPATCH&since=" + encoded(wording.now().toString()));
    }

    private List<InboxPage.Tab> tabs(InboxForm form, InboxFilter filter, Wording wording) {
        Map<InboxFilter.Tab, Long> counts = inbox.counts(filter.withSteps(form.chosenSteps()));
        return TABS.stream()
                .map(tab -> new InboxPage.Tab(
                        wording.say("inbox.tab." + tab),
                        wording.say("inbox.tab." + tab + ".words"),
                        form.under(tab),
                        counts.getOrDefault(tab, 0L),
                        tab == form.shown()))
                .toList();
    }

    private List<InboxPage.Row> rows(List<CaseRow> rows, Wording wording) {
        List<Line> written = lines.of(rows, wording);
        Map<UUID, InboxPage.Suggested> suggested = offices.suggested(rows, wording);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    CaseRow row = rows.get(i);
                    String pick = row.step() == Step.COLLECTED ? row.id() + "_" + row.version() : "";
                    String asked = row.asked() == null ? "" : wording.say("cases.asked." + row.asked());
                    return new InboxPage.Row(written.get(i), pick, asked, suggested.get(row.id()));
                })
                .toList();
    }

    private static List<Option> steps(Wording wording) {
        return Stream.concat(
                        Stream.of(new Option("", wording.say("inbox.step.any"))),
                        Arrays.stream(Step.values())
                                .filter(Step::isOpen)
                                .map(step -> new Option(step.name(), wording.status(step))))
                .toList();
    }

    private static String encoded(String key) {
        return UriUtils.encode(key, StandardCharsets.UTF_8);
    }
}
