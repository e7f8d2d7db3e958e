package gezhi.cases.loop;

import gezhi.deadlines.Deadline;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A deed beside the seven steps that the table allows, about to take effect. */
record SideDeed(Deed deed) {

    Verdict done(Detour detour) {
        return switch (detour) {
            case Detour.AskGiveBack _ -> asked(Ask.Kind.GIVE_BACK);
            case Detour.AskExtension _ -> asked(Ask.Kind.EXTENSION);
            case Detour.AskParking _ -> asked(Ask.Kind.PARKING);
            case Detour.Objection _ -> asked(Ask.Kind.OBJECTION);
            case Detour.AskAdmission ask -> askedAdmission(ask.office());
            case Detour.Admit _ -> admitted(true);
            case Detour.Decline _ ->
                deed.before().aside().asks(Ask.Kind.ADMISSION)
                        ? admitted(false)
                        : moved(next().aside().asking(null));
            case Detour.Dismiss _ -> moved(next().aside().asking(null));
            case Detour.Extend _, Detour.GrantExtension _ -> extended();
            case Detour.Park park -> parked(park);
            case Detour.Resume _ -> resumed();
            case Detour.TransferUp _ -> moved(next().aside().at(deed.actor().deskAbove()));
            case Detour.TransferDown _ ->
                moved(next().aside().at(deed.actor().deskBelow(next().place().division())));
            case Detour.SelfHandle _ ->
                deed.moved(next().with(null, null, deed.at()).handledBy(deed.handlers()));
            case Detour.PassOn _ -> deed.moved(next().released());
            case Detour.Assist assist -> assisted(assist.office());
            case Detour.Answer _ -> answered();
            case Detour.Release _ -> moved(next().aside().assisted(Set.of()));
            case Detour.Visit _ -> deed.moved(next());
            case Detour.Uphold _ -> deed.moved(standing());
            case Detour.Reopen _ ->
                deed.moved(next().released()
                        .with(next().aside().withoutOffice().ruled(null))
                        .rated(null));
            case Detour.Void _, Detour.Merge _, Detour.Separate _, Detour.Tell _ -> deed.moved(next());
        };
    }

    private CaseState next() {
        return deed.next();
    }

    private Verdict moved(Aside aside) {
        return deed.moved(next().with(aside));
    }

    private Verdict asked(Ask.Kind kind) {
        return moved(next().aside().asking(new Ask(kind, deed.actor().person())));
    }

    private Verdict askedAdmission(UUID office) {
        Optional<String> desk = deed.rules().admissionDesk(next(), office);
        if (desk.isEmpty()) {
            return new Refusal.AdmissionNotNeeded();
        }
        Aside asked = next().aside()
                .asking(new Ask(Ask.Kind.ADMISSION, deed.actor().person()))
                .admitting(new Aside.Admission(office, desk.get(), false));
        return deed.moved(next().with(asked), office, null);
    }

    private Verdict admitted(boolean granted) {
        Aside.Admission asked = Objects.requireNonNull(next().aside().admission(), "the table asks for one");
        Aside.@Nullable Admission then = granted ? new Aside.Admission(asked.office(), asked.desk(), true) : null;
        return deed.moved(next().with(next().aside().asking(null).admitting(then)), asked.office(), null);
    }

    private Verdict assisted(UUID office) {
        Optional<String> desk = deed.rules().admissionDesk(next(), office);
        if (desk.isPresent()) {
            return new Refusal.NotAdmitted(desk.get());
        }
        Set<UUID> open = new HashSet<>(next().aside().assisting());
        if (office.equals(next().office()) || !open.add(office)) {
            return new Refusal.HelpsAlready();
        }
        return deed.moved(next().with(next().aside().assisted(open)), office, null);
    }

    private Verdict answered() {
        Set<UUID> open = new HashSet<>(next().aside().assisting());
        UUID office = Objects.requireNonNull(deed.actor().office(), "the table asks for an office");
        open.remove(office);
        CaseState after = next().with(next().aside().assisted(open)).handledBy(deed.handlers());
        return deed.moved(after, office, null);
    }

    private Verdict extended() {
        Deadline deadline = Objects.requireNonNull(next().deadline(), "the table asks for a deadline");
        return Deed.with(
                deed.rules().extended(deadline),
                later -> deed.moved(next().with(next().office(), later, null)
                        .with(next().aside().extended())));
    }

    private Verdict parked(Detour.Park park) {
        int days = deed.rules().longestParking();
        boolean ahead = park.review().isAfter(deed.at());
        if (!ahead || park.review().isAfter(deed.at().plus(Duration.ofDays(days)))) {
            return new Refusal.ReviewOutOfRange(days);
        }
        return moved(next().aside().parked(new Aside.Parked(deed.at(), park.review())));
    }

    private Verdict resumed() {
        Aside.Parked parked = next().aside().parked();
        return deed.resumed(next().with(next().aside().parked(null)), parked == null ? null : parked.since());
    }

    /** As it was when the result came: the clock stands, somebody verifies anew. */
    private CaseState standing() {
        return next().with(next().office(), next().deadline(), deed.at())
                .with(next().aside().ruled(null));
    }
}
