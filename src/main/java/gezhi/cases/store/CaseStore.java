package gezhi.cases.store;

import gezhi.cases.CaseFile;
import gezhi.cases.CasesMoved;
import gezhi.cases.Contact;
import gezhi.cases.JournalEntry;
import gezhi.cases.JournalWritten;
import gezhi.cases.Report;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Step;
import gezhi.cases.loop.Verdict;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes cases. Whoever writes the journal announces it, so no entry goes uncounted. */
@Repository
public class CaseStore {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CaseStore(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The case, if the scope sees it. */
    public Optional<Loaded> load(UUID id, UUID request) {
        Scope scope = Scoped.current();
        return jdbc.sql(CaseSql.LOAD)
                .param("city", scope.city())
                .param("id", id)
                .param("request", request)
                .param("token", scope.token() == null ? "" : scope.token())
                .query(CaseRows.LOADED)
                .optional();
    }

    /** True when the request was done before; until the transaction at hand ends none of its twins is at work. */
    public boolean wasDone(UUID id, UUID request) {
        jdbc.sql(CaseSql.LOCK_REQUEST).param("request", request).query(row -> {});
        return jdbc.sql(CaseSql.WAS_DONE)
                .param("city", Scoped.current().city())
                .param("id", id)
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** A case just reported: what is written once and never changes. */
    public record NewCase(CaseState state, String number, Instant at, UUID request, String link, JournalEntry entry) {}

    /** False when the number is taken or the request was done before; nothing is written then. */
    public boolean report(NewCase draft, Report report) {
        CaseState state = draft.state();
        Contact contact = report.contact() == null ? new Contact("", "") : report.contact();
        Place.@Nullable Point point = state.place().point();
        int written = jdbc.sql(CaseSql.REPORT)
                .params(Stored.climb(state.aside().climb()))
                .param("city", Scoped.current().city())
                .param("id", state.id())
                .param("number", draft.number())
                .param("category", state.category())
                .param("division", state.place().division())
                .param("lon", Maybe.of(point == null ? null : point.lon()))
                .param("lat", Maybe.of(point == null ? null : point.lat()))
                .param("address", state.place().address())
                .param("words", report.words())
                .param("channel", report.channel().name())
                .param("reporter", Maybe.of(state.reporter()))
                .param("at", Times.of(draft.at()))
                .param("request", draft.request())
                .param("link", draft.link())
                .param("contactName", contact.name())
                .param("contactPhone", contact.phone())
                .param("role", draft.entry().role().name())
                .update();
        if (written == 1) {
            announce(draft.entry());
        }
        return written == 1;
    }

    /** The number of the case that an earlier try of the request has made. */
    public Optional<NumberedCase> findReport(UUID request) {
        return jdbc.sql(CaseSql.FIND_REPORT)
                .param("city", Scoped.current().city())
                .param("request", request)
                .query(NumberedCase.class)
                .optional();
    }

    public record NumberedCase(UUID id, String number) {}

    /** Who did it, when and by which request. */
    public record Signature(@Nullable UUID actor, Instant at, UUID request) {}

    /** The number of the entry written; empty when the case has moved since it was loaded. */
    public Optional<Integer> write(Verdict.Moved moved, Action action, Signature by) {
        Optional<Integer> seq = moved.moves() ? move(moved, action, by) : note(moved, action, by);
        seq.ifPresent(number -> {
            announce(entry(moved, action, by, number));
            announceMove(moved.before(), moved.after());
        });
        return seq;
    }

    private Optional<Integer> move(Verdict.Moved moved, Action action, Signature by) {
        CaseFile.Shift shift = CaseFile.Shift.of(moved.before(), moved.after());
        return jdbc.sql(CaseSql.MOVE)
                .params(Stored.of(moved.after()))
                .param("from", moved.before().step().name())
                .param("version", moved.before().version())
                .param("filedAt", Maybe.of(action.kind() == Action.Kind.COLLECT ? by.at() : null))
                .param("verifiedAt", Maybe.of(action.kind() == Action.Kind.CONFIRM ? by.at() : null))
                .param("entryOffice", Maybe.of(moved.office()))
                .param(
                        "entryRating",
                        Maybe.of(
                                action.kind() == Action.Kind.EVALUATE
                                        ? moved.after().rating()
                                        : null))
                .param("inTime", Maybe.of(moved.inTime()))
                .param("dueBefore", Maybe.of(shift.before()))
                .param("dueAfter", Maybe.of(shift.after()))
                .param("action", action.kind().name())
                .param("actor", Maybe.of(by.actor()))
                .param("role", moved.role().name())
                .param("words", action.words())
                .param("detail", action.detail())
                .param("at", Times.of(by.at()))
                .param("request", by.request())
                .query(Integer.class)
                .optional();
    }

    private Optional<Integer> note(Verdict.Moved moved, Action action, Signature by) {
        return jdbc.sql(CaseSql.NOTE)
                .param("city", Scoped.current().city())
                .param("id", moved.after().id())
                .param("action", action.kind().name())
                .param("actor", Maybe.of(by.actor()))
                .param("role", moved.role().name())
                .param("words", action.words())
                .param("detail", action.detail())
                .param("at", Times.of(by.at()))
                .param("request", by.request())
                .query(Integer.class)
                .optional();
    }

    private static JournalEntry entry(Verdict.Moved moved, Action action, Signature by, int seq) {
        CaseState after = moved.after();
        Step from = moved.before().step();
        @Nullable Integer rating = action.kind() == Action.Kind.EVALUATE ? after.rating() : null;
        return new JournalEntry(
                after.id(),
                seq,
                by.at(),
                action.kind(),
                from,
                after.step(),
                after.place().division(),
                after.category(),
                moved.office(),
                moved.inTime(),
                rating,
                by.actor(),
                moved.role(),
                action.words(),
                action.detail(),
                by.request());
    }

    private void announceMove(CaseState before, CaseState after) {
        String from = before.place().division();
        String to = after.place().division();
        if (before.step().isOpen() && !from.equals(to)) {
            events.publishEvent(new CasesMoved(Scoped.current().city(), List.of(new CasesMoved.Move(from, to))));
        }
    }

    private void announce(JournalEntry entry) {
        events.publishEvent(new JournalWritten(Scoped.current().city(), List.of(entry)));
    }
}
