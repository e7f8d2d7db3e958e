package gezhi.cases;

import gezhi.cases.forms.Form;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.CaseState;
import gezhi.cases.loop.Loop;
import gezhi.cases.loop.Place;
import gezhi.cases.loop.Refusal;
import gezhi.cases.loop.Step;
import gezhi.cases.store.CaseStore;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One report in one transaction. */
@Component
class Reporting {
    /** With a million numbers a day, a second try is rare and a fifth is a fault. */
    private static final int TRIES = 5;

    private final CaseStore store;
    private final Knowledge knowledge;
    private final Whereabouts whereabouts;
    private final Attachments attachments;
    private final Clock clock;

    Reporting(CaseStore store, Knowledge knowledge, Whereabouts whereabouts, Attachments attachments, Clock clock) {
        this.store = store;
        this.knowledge = knowledge;
        this.whereabouts = whereabouts;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Transactional
    public Outcome report(Report report, Link link) {
        Optional<Role> role = Loop.reporting(Actors.of(Scoped.current(), null));
        if (role.isEmpty()) {
            return refused(new Refusal.NotYourRole(Action.Kind.REPORT, Loop.reporters()));
        }
        if (report.words().isBlank() || report.words().length() > Report.LONGEST_WORDS) {
            return refused(new Refusal.WordsMissing(Action.Kind.REPORT));
        }
        Optional<Refusal> unknown = knowledge.unknownCategory(report.category());
        if (unknown.isPresent()) {
            return refused(unknown.get());
        }
        Sheet sheet = sheet(report);
        if (!sheet.checked().flaws().isEmpty()) {
            return refused(new Refusal.BadReplies(sheet.checked().flaws()));
        }
        return whereabouts
                .findInWords(report.point(), report.division(), report.address())
                .map(place -> write(report, link, role.get(), place, sheet))
                .orElseGet(() -> refused(new Refusal.NoSuchPlace()));
    }

    /** The questions asked, and how the replies fit them. */
    private record Sheet(Form form, Form.Checked checked) {}

    private Sheet sheet(Report report) {
        Filled filled = report.filled();
        if (filled == null) {
            return new Sheet(Form.none(report.category()), new Form.Checked(List.of(), List.of()));
        }
        Form all = knowledge.form(report.category(), filled.version());
        Form form = report.channel() == Report.Channel.API ? all.withoutPhotos() : all;
        return new Sheet(form, form.check(filled.words(), filled.pictures().keySet()));
    }

    private Outcome write(Report report, Link link, Role role, Place place, Sheet sheet) {
        Scope scope = Scoped.current();
        Instant at = clock.instant();
        CaseState draft = CaseState.discovered(Ids.next(), report.category(), place, scope.person());
        CaseState state = Loop.reported(draft, at, knowledge.rules());
        JournalEntry entry = entry(state, at, role, link.requestId());
        for (int i = 0; i < TRIES; i++) {
            String number = CaseNumber.of(at.atZone(clock.getZone()).toLocalDate());
            if (store.report(new CaseStore.NewCase(state, number, at, link.requestId(), link.hash(), entry), report)) {
                attachments.attach(state.id(), entry.seq(), report.photos());
                if (report.filled() != null) {
                    attachments.attach(
                            state.id(),
                            entry.seq(),
                            sheet.form(),
                            sheet.checked().replies(),
                            report.filled().pictures());
                }
                return new Outcome.Reported(state.id(), number, link.token());
            }
            Optional<CaseStore.NumberedCase> earlier = store.findReport(link.requestId());
            if (earlier.isPresent()) {
                return new Outcome.Reported(earlier.get().id(), earlier.get().number(), link.token());
            }
        }
        throw new IllegalStateException("No free case number after " + TRIES + " tries");
    }

    private static JournalEntry entry(CaseState state, Instant at, Role role, UUID request) {
        return new JournalEntry(
                state.id(),
                1,
                at,
                Action.Kind.REPORT,
                null,
                Step.DISCOVERED,
                state.place().division(),
                state.category(),
                null,
                null,
                null,
                state.reporter(),
                role,
                "",
                "",
                request);
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }
}
