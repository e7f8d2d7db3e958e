package gezhi.cases.web;

import gezhi.cases.CaseRow;
import gezhi.cases.Inbox;
import gezhi.cases.InboxFilter;
import gezhi.cases.Work;
import gezhi.cases.Worklists;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.listing.Listing;
import gezhi.platform.listing.PlainListing;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What waits on somebody's desk, to be taken out: the inbox of a dispatcher, a heap of everybody else. */
@Configuration(proxyBeanMethods = false)
class WorkListings {
    private static final int AT_A_TIME = 500;
    private static final List<String> COLUMNS =
            Stream.concat(CaseCells.COLUMNS.stream(), Stream.of("mark")).toList();

    private final CaseCells cells;
    private final Wordings wordings;

    WorkListings(CaseCells cells, Wordings wordings) {
        this.cells = cells;
        this.wordings = wordings;
    }

    /** @param heap null for the one the page begins with */
    private record HeapForm(Work.@Nullable Kind heap) {}

    @Bean
    Listing inboxListing(Inbox inbox) {
        return new PlainListing("inbox", "/work", Set.of(Role.DISPATCHER), COLUMNS, filters -> {
            InboxFilter filter = filters.as(InboxForm.class).filter();
            return rows -> Slice.walk(after -> inbox.list(filter, after, AT_A_TIME), writing(rows));
        });
    }

    @Bean
    Listing workListing(Worklists worklists) {
        Set<Role> readers = CaseCells.readers().stream()
                .filter(role -> role != Role.DISPATCHER)
                .collect(Collectors.toSet());
        return new PlainListing("work", "/work", readers, COLUMNS, filters -> {
            HeapForm form = filters.as(HeapForm.class);
            return rows -> WorkController.shown(worklists.heaps(), form.heap())
                    .ifPresent(work -> Slice.walk(after -> worklists.list(work.kind(), after), writing(rows)));
        });
    }

    private Consumer<List<CaseRow>> writing(Consumer<List<? extends @Nullable Object>> rows) {
        Wording wording = wordings.current();
        return found -> {
            List<List<@Nullable Object>> written = cells.of(found, wording);
            for (int i = 0; i < found.size(); i++) {
                written.get(i).add(Lines.mark(found.get(i), wording));
                rows.accept(written.get(i));
            }
        };
    }
}
